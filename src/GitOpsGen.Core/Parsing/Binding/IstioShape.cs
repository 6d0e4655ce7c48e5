using System.Text.Json.Nodes;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>A structure of Istio's API, described and checked by the catalogue that also checks the rendered manifests.</summary>
/// <param name="name">What messages call the part: the config's own key.</param>
/// <param name="mappingOnly">The property holds a mapping; otherwise any YAML.</param>
internal sealed class IstioShape(IstioSchemaAttribute place, string name, bool mappingOnly) : Shape
{
    // The newest release: what an older one lacks is found in the manifest, where the cluster's version is known.
    private const int NewestIstio = int.MaxValue;

    private static readonly SchemaCatalogue Catalogue = new();

    private readonly Lazy<Schema> _schema = new(() =>
        Catalogue.Find(place.ApiVersion, place.Kind, NewestIstio)?.At(place.Path)
        ?? throw new InvalidOperationException($"the catalogue has no {place.Kind} {place.Path} in {place.ApiVersion}"));

    public IEnumerable<string> Fields => _schema.Value.Fields.Select(known => known.Name);

    public override object? Bind(Node node, BindContext context)
    {
        if (node is ScalarNode && place.Shorthand is { } key)
            node = new MappingNode(node.Location, [Entry(node, key, node)]);
        if (mappingOnly && node is not MappingNode)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, "a mapping", NodeWords.Describe(node), NodeWords.KeyValue));
            return null;
        }
        SchemaChecker.Check(Complete(node), _schema.Value, name, problem => context.Report(new Diagnostic(Severity.Error, problem.Code, problem.Message, problem.At.Location, problem.Hint)));
        return node;
    }

    private Node Complete(Node node) => place.Assuming?.Split('=') is [var key, var value] && node is MappingNode mapping && mapping.Find(key) is null
        ? new MappingNode(node.Location, [.. mapping.Entries, Entry(node, key, new ScalarNode(node.Location, value, isPlain: true))])
        : node;

    private static MappingEntry Entry(Node at, string key, Node value) => new(new ScalarNode(at.Location, key, isPlain: true), value);

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var writer = definitions.ForApi(place.ApiVersion);
        var full = writer.Write(_schema.Value);
        return place.Shorthand is { } key
            ? new JsonObject { ["anyOf"] = new JsonArray(full, writer.Write(_schema.Value.Field(key)!.Schema)) }
            : full;
    }

    /// <summary>The schema's own keywords, to be mixed with a record's.</summary>
    public JsonObject Inline(JsonSchemaDefinitions definitions) => definitions.ForApi(place.ApiVersion).Inline(_schema.Value);
}
