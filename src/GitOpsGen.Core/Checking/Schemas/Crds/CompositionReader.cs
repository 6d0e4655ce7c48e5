using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Crds;

/// <summary>Reads allOf, anyOf, oneOf and not. Lists of required fields become <see cref="Choice"/>s, whose messages a reader can act on.</summary>
internal sealed class CompositionReader
{
    public CompositionReader(MappingNode node, bool isIntOrString) => Read(node, isIntOrString);

    /// <summary>The alternatives that only ask whether fields are set.</summary>
    public List<Choice> Choices { get; } = [];

    /// <summary>All others.</summary>
    public List<Composition> Rest { get; } = [];

    private void Read(MappingNode node, bool isIntOrString)
    {
        // An int-or-string repeats itself as anyOf integer, string.
        if (!isIntOrString && node["anyOf"] is SequenceNode anyOf)
            Add(CompositionKind.AnyOf, anyOf);
        if (node["oneOf"] is SequenceNode oneOf)
            Add(CompositionKind.OneOf, oneOf);
        if (node["not"] is MappingNode not)
            Rest.Add(new Composition(CompositionKind.Not, [StructuralSchemaReader.Read(not, declares: false)]));
        if (node["allOf"] is not SequenceNode allOf)
            return;
        foreach (var part in allOf.Items.OfType<MappingNode>())
        {
            if (IsOnly(part, "oneOf") || IsOnly(part, "anyOf"))
                Read(part, isIntOrString);
            else
                Rest.Add(new Composition(CompositionKind.AnyOf, [StructuralSchemaReader.Read(part, declares: false)]));
        }
    }

    private void Add(CompositionKind kind, SequenceNode parts)
    {
        var fields = parts.Items.Select(RequiredField).OfType<string>().ToArray();
        if (fields.Length == parts.Items.Length)
            Choices.Add(new Choice(1, kind == CompositionKind.OneOf ? 1 : fields.Length, fields));
        else if (kind == CompositionKind.OneOf && fields.Length == parts.Items.Length - 1 && parts.Items.Any(part => IsNoneOf(part, fields)))
            Choices.Add(new Choice(0, 1, fields));
        else
            Rest.Add(new Composition(kind, [.. parts.Items.OfType<MappingNode>().Select(part => StructuralSchemaReader.Read(part, declares: false))]));
    }

    private static string? RequiredField(Node part) =>
        part is MappingNode mapping && IsOnly(mapping, "required") && StructuralSchemaReader.Texts(mapping["required"]) is [var field] ? field : null;

    // Istio's form of "at most one": not anyOf required a, required b.
    private static bool IsNoneOf(Node part, string[] fields)
    {
        if (part is not MappingNode mapping || !IsOnly(mapping, "not") || mapping["not"] is not MappingNode not)
            return false;
        var named = not["anyOf"] is SequenceNode anyOf ? anyOf.Items.Select(RequiredField).ToArray() : [RequiredField(not)];
        return named.SequenceEqual(fields);
    }

    private static bool IsOnly(MappingNode mapping, string key) => mapping.Entries is [{ Key.Text: var only }] && only == key;
}
