using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>One thing that the API server would reject.</summary>
/// <param name="Message">Begins with the path, for example <c>spec.http[0].retries.attemps: unknown field</c>.</param>
/// <param name="At">The value at fault, or the key for an unknown field.</param>
public sealed record SchemaProblem(string Code, string Message, Node At, string? Hint = null)
{
    public Finding In(ManifestDocument document) => new(Severity.Error, Code, Message, document, At, Hint);
}
