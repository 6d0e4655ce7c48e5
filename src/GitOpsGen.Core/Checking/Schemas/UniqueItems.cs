using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>
/// Lists that are maps or sets to the API server (<c>x-kubernetes-list-type</c>): server-side apply merges their items by key,
/// and rejects a key that comes twice.
/// </summary>
internal static class UniqueItems
{
    /// <param name="key">Field names joined by commas, <c>name=default</c> where a field has one; or <c>.</c> for the item itself.</param>
    public static void Check(SequenceNode list, string key, NodePath path, Action<SchemaProblem> report)
    {
        if (list.Items.Length < 2)
            return;
        var seen = new HashSet<string>();
        var fields = key.Split(',');
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (KeyOf(list.Items[i], fields) is not { } value || seen.Add(value))
                continue;
            path.Push(i);
            report(SchemaDiagnostics.DuplicateEntry(path.ToString(), list.Items[i], key == "." ? "value" : string.Join(" and ", fields.Select(Name))));
            path.Pop();
        }
    }

    /// <summary>Null for an item without the key, which is another problem's business.</summary>
    private static string? KeyOf(Node item, string[] fields)
    {
        if (fields is ["."])
            return (item as ScalarNode)?.Text;
        if (item is not MappingNode mapping)
            return null;
        var value = "";
        foreach (var field in fields)
        {
            var text = Presence.Text(mapping, Name(field), Default(field));
            if (text.Length == 0)
                return null;
            value += text + "\n";
        }
        return value;
    }

    private static string Name(string field) => field.IndexOf('=') is > 0 and var at ? field[..at] : field;

    private static string Default(string field) => field.IndexOf('=') is > 0 and var at ? field[(at + 1)..] : "";
}
