using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking;

/// <summary>
/// Finds keys and items with nothing behind them. Scriban writes nothing for null, and an empty YAML value means null or
/// "unset" to its reader, which no template means to say; one that does writes <c>null</c>, <c>""</c> or <c>{}</c>.
/// </summary>
internal static class EmptyValues
{
    /// <summary>The first one in the document; null when there is none.</summary>
    public static Node? First(Node node) => node switch
    {
        ScalarNode { IsPlain: true, Text: "" } => node,
        MappingNode mapping => FirstIn(mapping),
        SequenceNode list => FirstIn(list),
        _ => null,
    };

    private static Node? FirstIn(MappingNode mapping)
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (First(mapping.Entries[i].Value) is { } empty)
                return empty;
        }
        return null;
    }

    private static Node? FirstIn(SequenceNode list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (First(list.Items[i]) is { } empty)
                return empty;
        }
        return null;
    }
}
