using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>A node in a document: where a finding points to.</summary>
internal readonly record struct Place(ManifestDocument Document, Node At)
{
    /// <param name="hint">What would mend it; null where the message leaves no doubt.</param>
    public Finding Error(string code, string message, string? hint = null) => new(Severity.Error, code, message, Document, At, hint);

    public Finding Warning(string code, string message, string? hint = null) => new(Severity.Warning, code, message, Document, At, hint);

    public Finding Info(string code, string message, string? hint = null) => new(Severity.Info, code, message, Document, At, hint);
}
