using System.Collections;
using System.Globalization;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Rendering;

/// <summary>What YAML sees in a .NET value: a mapping, a list or a scalar.</summary>
internal static class YamlValue
{
    /// <summary>The entries of a mapping, config nodes in their written order; null for anything else.</summary>
    public static List<KeyValuePair<string, object?>>? Entries(object? value) => value switch
    {
        string or ScalarNode => null,
        MappingNode node => OfNodes(node),
        IDictionary<string, object> dictionary => OfStrings(dictionary),
        IDictionary dictionary => OfObjects(dictionary),
        ConfigRecord record => OfRecord(record),
        _ => null,
    };

    private static List<KeyValuePair<string, object?>> OfNodes(MappingNode node)
    {
        var entries = new List<KeyValuePair<string, object?>>(node.Entries.Length);
        foreach (var (key, value) in node.Entries)
            entries.Add(new(key.Text, value));
        return entries;
    }

    // What the record takes for text stays text: a limit of 2 CPUs is "2", which the gateway chart's schema demands.
    private static List<KeyValuePair<string, object?>> OfRecord(ConfigRecord record)
    {
        var entries = new List<KeyValuePair<string, object?>>(record.Source.Entries.Length);
        foreach (var (key, node) in record.Source.Entries)
            entries.Add(new(key.Text, record.BoundTo(key.Text) is (string or ConfigRecord or IEnumerable) and { } value ? value : node));
        return entries;
    }

    private static List<KeyValuePair<string, object?>> OfStrings(IDictionary<string, object> dictionary)
    {
        var entries = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (var (key, value) in dictionary)
            entries.Add(new(key, value));
        return entries;
    }

    private static List<KeyValuePair<string, object?>> OfObjects(IDictionary dictionary)
    {
        var entries = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
            entries.Add(new((string)entry.Key, entry.Value));
        return entries;
    }

    /// <summary>The items of a list; null for anything else.</summary>
    public static List<object?>? Items(object? value) => value switch
    {
        SequenceNode node => [.. node.Items],
        string or ScalarNode or MappingNode or IDictionary or IDictionary<string, object> or ConfigRecord => null,
        IEnumerable list => [.. list.Cast<object?>()],
        _ => null,
    };

    // 10:30 is 630 in YAML 1.1, and a text to go-yaml and YAML 1.2, whose readers ours are.
    private static bool IsBase60(ScalarNode node) => node.Kind is ScalarKind.Integer or ScalarKind.Float && node.Text.Contains(':');

    /// <summary>A scalar as YAML source. A string is always a string to the reader; a plain scalar of the config keeps its type.</summary>
    public static string Scalar(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => YamlScalar.Of(text),
        ScalarNode { Kind: ScalarKind.String } node => YamlScalar.Of(node.Text),
        ScalarNode node when IsBase60(node) => YamlScalar.Quote(node.Text),
        ScalarNode node => node.Text.Length == 0 ? "null" : node.Text,
        Enum word => YamlScalar.Of(EnumShape.Word(word)),
        IFormattable number when value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger =>
            number.ToString(null, CultureInfo.InvariantCulture),
        _ => YamlScalar.Of(value.ToString() ?? ""),
    };
}
