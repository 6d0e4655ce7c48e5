using System.Globalization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>Reads untyped documents the way Go reads them: a missing, null or wrongly typed field is the zero value. Types are the schema check's business.</summary>
internal static class NodeReading
{
    private static readonly Dictionary<string, string> NoLabels = [];

    public static Node? Get(this Node? node, string key) =>
        node is MappingNode mapping && mapping[key] is { } value and not ScalarNode { IsNull: true } ? value : null;

    public static Node? Path(this Node? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            node = node.Get(key);
        return node;
    }

    public static bool Has(this Node? node, string key) => node.Get(key) is not null;

    public static string Text(this Node? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Text : "";

    public static string Text(this Node? node, string key) => node.Get(key).Text();

    public static IReadOnlyList<Node> Items(this Node? node) => node is SequenceNode sequence ? sequence.Items : [];

    public static IReadOnlyList<Node> Items(this Node? node, string key) => node.Get(key).Items();

    public static IEnumerable<string> Strings(this Node? node, string key) => node.Items(key).Select(Text);

    public static IReadOnlyList<MappingEntry> Entries(this Node? node) => node is MappingNode mapping ? mapping.Entries : [];

    public static int? Integer(this Node? node) =>
        int.TryParse(node.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static int? Integer(this Node? node, string key) => node.Get(key).Integer();

    public static double? Number(this Node? node) =>
        double.TryParse(node.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static bool IsTrue(this Node? node) => node is ScalarNode { Text: "true" or "True" or "TRUE" };

    public static IReadOnlyDictionary<string, string> Labels(this Node? node) =>
        node is MappingNode { Entries.Count: > 0 } mapping ? mapping.Entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text()) : NoLabels;

    /// <summary>The deepest node that exists on a path, so that a finding about a missing field points to its parent.</summary>
    public static Place At(this ManifestDocument document, params ReadOnlySpan<string> path)
    {
        Node node = document.Root;
        foreach (var key in path)
        {
            if (node.Get(key) is not { } child)
                break;
            node = child;
        }
        return new Place(document, node);
    }

    public static Place On(this ManifestDocument document, Node node) => new(document, node);

    public static IReadOnlyDictionary<string, string> Labels(this ManifestDocument document) => document.Root.Path("metadata", "labels").Labels();

    public static Node? Annotations(this ManifestDocument document) => document.Root.Path("metadata", "annotations");

    /// <summary>The namespace that kubectl would use. Argo CD would take the Application's destination, which stands elsewhere.</summary>
    public static string EffectiveNamespace(this ManifestDocument document) => document.Namespace.Length == 0 ? "default" : document.Namespace;
}
