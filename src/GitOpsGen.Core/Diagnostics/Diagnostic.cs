namespace GitOpsGen.Core.Diagnostics;

/// <summary>One finding: what is wrong, where, and what to do about it.</summary>
/// <param name="Code">Unique per rule: <c>MESH1203</c>, or Istio's own (<c>IST0101</c>) where istioctl has the same rule.</param>
/// <param name="Message">One sentence without a full stop at the end; names the offending value in single quotes.</param>
/// <param name="Location">Where in the config (or template) the cause stands; null when no place in a file is at fault.</param>
/// <param name="Hint">What would mend it, for example <c>did you mean 'control'?</c>.</param>
public sealed record Diagnostic(
    Severity Severity,
    string Code,
    string Message,
    SourceLocation? Location = null,
    string? Hint = null)
{
    /// <summary>The rendered file in which a check found it, if it was found there.</summary>
    public string? OutputFile { get; init; }

    public override string ToString()
    {
        var place = Location is { } location ? $"{location}: " : "";
        return $"{place}{Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
    }
}
