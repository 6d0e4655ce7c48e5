using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Markdown;
using GitOpsGen.Core.Review.Sentences;

namespace GitOpsGen.Core.Review.Html;

/// <summary>The page's lists: risks, sentences, findings, rollout.</summary>
internal static class SummaryParts
{
    // More than this nobody reads; the changes themselves are below, with filters.
    private const int MaxItems = 200;

    /// <summary>Per kind of risk what it means, and where it stands.</summary>
    public static string Risks(MeshReview review)
    {
        var kinds = review.Risky.Take(MaxItems).GroupBy(statement => statement.Sentence.Risk!.Value);
        return string.Concat(kinds.Select(kind =>
            $"<div class=\"riskbox\"><h3>{RiskText.Name(kind.Key)}</h3>\n<p>{RiskText.Meaning(kind.Key)}</p>\n{List("ul", kind.Select(Told), 0)}</div>\n"));
    }

    public static string Statements(MeshReview review)
    {
        var plain = review.Statements.Where(statement => statement.Sentence.Risk is null).ToList();
        if (review.Changes.Count == 0)
            return "<p>Nothing changes in the mesh.</p>\n";
        return plain.Count == 0 ? "" : List("ul", plain.Take(MaxItems).Select(Told), plain.Count - MaxItems);
    }

    /// <summary>Errors before warnings, each with its place in the config.</summary>
    public static string Findings(MeshReview review)
    {
        var findings = review.Facts.Findings.OrderByDescending(finding => finding.Severity).ToList();
        return findings.Count == 0 ? "" : List("ul", findings.Take(MaxItems).Select(Finding), findings.Count - MaxItems);
    }

    public static string Rollout(MeshReview review) => review.Changes.Count == 0
        ? ""
        : List("ol", review.Rollout.Take(MaxItems).Select(step => RolloutSection.Step(step, HtmlText.Value)), review.Rollout.Count - MaxItems)
            + $"<p>Argo CD syncs each cluster by itself. {RolloutSection.Rollback("<code>git revert -m 1 &lt;merge commit&gt;</code>", review)}</p>\n";

    private static string Told(Statement statement)
    {
        // Behind "on 42 clusters" the names are one click away.
        if (statement.Clusters.Count <= 2)
            return statement.Render(HtmlText.Value);
        var names = string.Join(", ", statement.Clusters.Take(MaxItems).Select(HtmlText.Escape));
        var rest = statement.Clusters.Count > MaxItems ? $" and {Count.Number(statement.Clusters.Count - MaxItems)} more" : "";
        return $"<details class=\"names\"><summary>{statement.Render(HtmlText.Value)}</summary><p>{names}{rest}</p></details>";
    }

    private static string Finding(Diagnostic finding)
    {
        var severity = finding.Severity.ToString().ToLowerInvariant();
        var place = finding.Location is { } location ? $" {HtmlText.Code(location.ToString())}" : "";
        var hint = finding.Hint is null ? "" : $" <span class=\"muted\">{HtmlText.Escape(finding.Hint)}</span>";
        return $"<span class=\"chip {severity}\">{severity}</span> <b>{HtmlText.Escape(finding.Code)}</b>{place} {HtmlText.Escape(SecretWords.Scrub(finding.Message))}{hint}";
    }

    private static string List(string tag, IEnumerable<string> items, int rest)
    {
        var more = rest > 0 ? $"<li>… and {Count.Number(rest)} more</li>\n" : "";
        return $"<{tag} class=\"told\">\n{string.Concat(items.Select(item => $"<li>{item}</li>\n"))}{more}</{tag}>\n";
    }
}
