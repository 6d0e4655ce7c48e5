using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>A rule that types and ranges cannot say; the CRDs have it as a CEL expression or a format.</summary>
/// <param name="Name">As the catalogue's files write it, for example <c>duration</c>.</param>
/// <param name="Problem">
/// What is wrong with a node, or null; follows the path, for example <c>must be a duration …</c>. Called only with nodes of the right type.
/// </param>
public sealed record SchemaRule(string Name, Func<Node, string?> Problem)
{
    /// <summary>A rule about the fields of one object.</summary>
    public static SchemaRule OfMapping(string name, Func<MappingNode, string?> problem) =>
        new(name, node => node is MappingNode mapping ? problem(mapping) : null);

    /// <summary>True for the syntax of labels and annotations.</summary>
    public bool IsOfMetadata { get; init; }
}
