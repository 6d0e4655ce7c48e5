using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>What the checks said, with the lines of the config.</summary>
internal static class FindingsSection
{
    private const int MaxFindings = 20;

    public static string Of(MeshReview review)
    {
        var findings = review.Facts.Findings;
        if (findings.Count == 0)
            return "";
        var lines = new List<string> { $"### {Count.Of(findings.Count, "finding")}", "" };
        lines.AddRange(findings.OrderByDescending(finding => finding.Severity).Take(MaxFindings).Select(Line));
        if (findings.Count > MaxFindings)
            lines.Add($"- … and {Count.Number(findings.Count - MaxFindings)} more");
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(Diagnostic finding)
    {
        var place = finding.Location is { } location ? $"{MarkdownText.Inline(location.ToString())}: " : "";
        var hint = finding.Hint is null ? "" : $" ({MarkdownText.Inline(finding.Hint)})";
        return $"- {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}, {place}{MarkdownText.Inline(SecretWords.Scrub(finding.Message))}{hint}";
    }
}
