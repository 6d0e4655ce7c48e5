using GitOpsGen.Core.Checking.Schemas.Language;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Crds;

/// <summary>
/// CustomResourceDefinitions (apiextensions.k8s.io/v1) as kinds for the <see cref="SchemaCatalogue"/>, with their CEL rules
/// as far as <see cref="Cel.CelExpression"/> goes.
/// </summary>
public static class CrdSchemaReader
{
    // Every custom resource has these, whatever its schema says of them.
    private static readonly Lazy<Schema> Metadata = new(() =>
        new TypeReader(new SchemaLinker(SchemaFile.Load("meta")!, int.MaxValue).Named, int.MaxValue).Read("ObjectMeta"));

    /// <summary>The served versions of every CustomResourceDefinition among the documents; other documents are passed over.</summary>
    public static IReadOnlyList<CustomKind> Read(IEnumerable<Node> documents)
    {
        var kinds = new List<CustomKind>();
        foreach (var document in documents.OfType<MappingNode>().SelectMany(Members))
        {
            if (Presence.Text(document, "kind") == "CustomResourceDefinition" && document["spec"] is MappingNode spec)
                kinds.AddRange(Kinds(spec));
        }
        return kinds;
    }

    // kubectl get crds -o yaml writes one List.
    private static IEnumerable<MappingNode> Members(MappingNode document) =>
        Presence.Text(document, "kind").EndsWith("List", StringComparison.Ordinal) && document["items"] is SequenceNode items
            ? items.Items.OfType<MappingNode>()
            : [document];

    private static IEnumerable<CustomKind> Kinds(MappingNode spec)
    {
        var group = Presence.Text(spec, "group");
        var kind = spec["names"] is MappingNode names ? Presence.Text(names, "kind") : "";
        if (group.Length == 0 || kind.Length == 0 || spec["versions"] is not SequenceNode versions)
            yield break;
        foreach (var version in versions.Items.OfType<MappingNode>())
        {
            if (Presence.Text(version, "served") != "false" && (version["schema"] as MappingNode)?["openAPIV3Schema"] is MappingNode schema)
                yield return new CustomKind($"{group}/{Presence.Text(version, "name")}", kind, Root(StructuralSchemaReader.Read(schema)));
        }
    }

    private static Schema Root(Schema schema)
    {
        SchemaField[] own =
        [
            new("apiVersion", new Schema { Kind = SchemaKind.String }, Required: true),
            new("kind", new Schema { Kind = SchemaKind.String }, Required: true),
            new("metadata", Metadata.Value, Required: true),
        ];
        return new Schema
        {
            Kind = SchemaKind.Object,
            Open = schema.Open,
            Fields = [.. own, .. schema.Fields.Where(field => own.All(o => o.Name != field.Name))],
            Choices = schema.Choices,
            Rules = schema.Rules,
            Compositions = schema.Compositions,
        };
    }
}
