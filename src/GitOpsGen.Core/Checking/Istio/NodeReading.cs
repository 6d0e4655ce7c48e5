using System.Globalization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>Reads untyped documents the way Go reads them: a missing, null or wrongly typed field is the zero value. Types are the schema check's business.</summary>
internal static class NodeReading
{
    private static readonly Dictionary<string, string> NoLabels = [];

    /// <summary>A child by key; null for a missing or null one, and for a node that is no mapping.</summary>
    public static Node? Get(this Node? node, string key) =>
        node is MappingNode mapping && mapping[key] is { } value and not ScalarNode { IsNull: true } ? value : null;

    /// <summary>A descendant by keys; null as soon as one of them is missing.</summary>
    public static Node? Path(this Node? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            node = node.Get(key);
        return node;
    }

    public static bool Has(this Node? node, string key) => node.Get(key) is not null;

    /// <summary>A scalar's text, without quotes; empty for anything else, as Go's zero value is.</summary>
    public static string Text(this Node? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Text : "";

    public static string Text(this Node? node, string key) => node.Get(key).Text();

    /// <summary>A list's items; empty for anything else.</summary>
    public static IReadOnlyList<Node> Items(this Node? node) => node is SequenceNode sequence ? sequence.Items : [];

    public static IReadOnlyList<Node> Items(this Node? node, string key) => node.Get(key).Items();

    /// <summary>The texts of a list under a key; an item that is no scalar becomes an empty string.</summary>
    public static IEnumerable<string> Strings(this Node? node, string key) => node.Items(key).Select(Text);

    public static IReadOnlyList<MappingEntry> Entries(this Node? node) => node is MappingNode mapping ? mapping.Entries : [];

    /// <summary>Null for what is no whole number of 32 bits; quotes around one do not matter.</summary>
    public static int? Integer(this Node? node) =>
        int.TryParse(node.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static int? Integer(this Node? node, string key) => node.Get(key).Integer();

    public static double? Number(this Node? node) =>
        double.TryParse(node.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>True for these three spellings only; a missing field is false.</summary>
    public static bool IsTrue(this Node? node) => node is ScalarNode { Text: "true" or "True" or "TRUE" };

    /// <summary>A mapping of texts, labels or a selector; empty for anything else.</summary>
    public static IReadOnlyDictionary<string, string> Labels(this Node? node) =>
        node is MappingNode { Entries.Length: > 0 } mapping ? mapping.Entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text()) : NoLabels;

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

    /// <summary>A node that is known to stand in the document.</summary>
    public static Place On(this ManifestDocument document, Node node) => new(document, node);

    public static IReadOnlyDictionary<string, string> Labels(this ManifestDocument document) => document.Root.Path("metadata", "labels").Labels();

    public static Node? Annotations(this ManifestDocument document) => document.Root.Path("metadata", "annotations");

    /// <summary>The namespace that kubectl would use. Argo CD would take the Application's destination, which stands elsewhere.</summary>
    public static string EffectiveNamespace(this ManifestDocument document) => document.Namespace.Length == 0 ? "default" : document.Namespace;
}
