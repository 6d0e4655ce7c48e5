using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>What tells the items of a list apart: the fields by which Kubernetes, Istio and Argo CD users name them.</summary>
internal sealed record NaturalKey(IReadOnlyList<string[]> Fields)
{
    // In order of preference; the first under which every item of both lists has its own value is used.
    private static readonly NaturalKey[] Candidates =
    [
        Of("name"), Of("secretKey"), Of("issuer"), Of("destination.subset"), Of("destination.host"), Of("destination.host", "destination.subset"),
        Of("host"), Of("name", "namespace"), Of("server", "namespace"), Of("group", "kind"), Of("group", "kind", "name"),
        Of("port.name"), Of("port.number"), Of("number"), Of("containerPort"), Of("port"), Of("key"), Of("hosts"), Of("address"), Of("ip"),
    ];

    /// <summary>The key for these two lists; null when nothing tells all their items apart.</summary>
    public static NaturalKey? For(IReadOnlyList<Node> before, IReadOnlyList<Node> after) =>
        before.Concat(after).All(item => item is MappingNode)
            ? Candidates.FirstOrDefault(key => key.IsUnique(before) && key.IsUnique(after))
            : null;

    /// <summary>The item's value of the key; null when it lacks one of the fields.</summary>
    public string? ValueOf(Node item)
    {
        var values = Fields.Select(field => Text(item.At(field))).ToList();
        return values.Contains(null) ? null : string.Join(',', values);
    }

    /// <summary>For example <c>subset=v2</c>: the last word of each field with its value.</summary>
    public string Label(Node item) => string.Join(',', Fields.Select(field => $"{field[^1]}={Text(item.At(field))}"));

    private static NaturalKey Of(params string[] fields) => new([.. fields.Select(field => field.Split('.'))]);

    private bool IsUnique(IReadOnlyList<Node> items)
    {
        var seen = new HashSet<string>();
        return items.All(item => ValueOf(item) is { } value && seen.Add(value));
    }

    private static string? Text(Node? node) => node switch
    {
        ScalarNode { IsNull: false } scalar => scalar.Text,
        SequenceNode list when list.Items.All(item => item is ScalarNode) => string.Join(' ', list.Items.Cast<ScalarNode>().Select(item => item.Text)),
        _ => null,
    };
}
