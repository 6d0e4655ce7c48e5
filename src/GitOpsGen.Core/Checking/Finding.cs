using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking;

/// <summary>What a check found in a rendered object; the caller turns it into a diagnostic at the config line that made the object.</summary>
/// <param name="At">The node in the rendered document that is at fault.</param>
public sealed record Finding(
    Severity Severity,
    string Code,
    string Message,
    ManifestDocument Document,
    Node At,
    string? Hint = null);
