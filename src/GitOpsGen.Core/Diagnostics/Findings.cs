namespace GitOpsGen.Core.Diagnostics;

/// <summary>What several looks at one text have found.</summary>
internal static class Findings
{
    /// <summary>
    /// Both, without what the later look says about a value that the earlier one has already refused: it would only
    /// repeat the mistake in other words.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Joined(IReadOnlyList<Diagnostic> earlier, IEnumerable<Diagnostic> later)
    {
        var refused = earlier.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location).ToHashSet();
        return [.. earlier, .. later.Where(finding => finding.Location is null || !refused.Contains(finding.Location))];
    }
}
