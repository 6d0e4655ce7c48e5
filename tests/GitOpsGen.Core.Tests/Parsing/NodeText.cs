using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Parsing;

/// <summary>Everything that a reader found, as one text to compare.</summary>
internal static class NodeText
{
    public static string Of(IEnumerable<Node> nodes) => string.Join("\n", nodes.Select(Of));

    private static string Of(Node node) => $"{node.Location.Line}:{node.Location.Column}" + node switch
    {
        ScalarNode scalar => $"{(scalar.IsPlain ? "p" : "q")}<{scalar.Text}>",
        SequenceNode list => $"[{string.Join(',', list.Items.Select(Of))}]",
        MappingNode mapping => $"{{{string.Join(',', mapping.Entries.Select(entry => $"{Of(entry.Key)}={Of(entry.Value)}"))}}}",
        _ => "?",
    };
}
