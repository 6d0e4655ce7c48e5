using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>A rule that types and ranges cannot say; the CRDs have it as a CEL expression or a format.</summary>
/// <param name="Name">As the catalogue's files write it, for example <c>duration</c>.</param>
/// <param name="Problem">What is wrong when it does not hold; follows the path, for example <c>must be a duration …</c>.</param>
/// <param name="Holds">Called only with nodes of the right type.</param>
public sealed record SchemaRule(string Name, string Problem, Func<Node, bool> Holds);
