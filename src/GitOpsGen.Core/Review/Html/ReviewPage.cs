using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Html;

/// <summary>The review as one HTML file: no request leaves it, and what it shows runs no script but its own.</summary>
internal static class ReviewPage
{
    public static string Of(MeshReview review)
    {
        var sections = Sections(review).Where(section => section.Html.Length > 0).ToList();
        var links = sections.Select(section => $"<li><a href=\"#{section.Id}\">{section.Title}</a></li>");
        var parts = sections.Select(section =>
            $"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-h\">\n<h2 id=\"{section.Id}-h\">{section.Title}</h2>\n{section.Html}</section>\n");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src {PageResource.Hash(PageResource.Style)}; script-src {PageResource.Hash(PageResource.Script)}">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Escape(review.Title)}</title>
            <style>{PageResource.Style}</style>
            </head>
            <body>
            <a class="skip" href="#{sections[^1].Id}">Skip to the changes</a>
            {Header(review)}
            <nav aria-label="Sections"><ul>{string.Concat(links)}</ul></nav>
            <main>
            {string.Concat(parts)}</main>
            {Footer(review)}
            <script>{PageResource.Script}</script>
            </body>
            </html>

            """;
    }

    private static Section[] Sections(MeshReview review) =>
    [
        new("risks", "Risks", SummaryParts.Risks(review)),
        new("summary", "What changes", SummaryParts.Statements(review)),
        new("topology", "Topology", TopologyPart.Of(review)),
        new("where", "Where", MatrixPart.Of(review)),
        new("findings", "Findings", SummaryParts.Findings(review)),
        new("rollout", "Rollout and rollback", SummaryParts.Rollout(review)),
        new("changes", "Changes", ChangesPart.Of(review)),
    ];

    private static string Header(MeshReview review)
    {
        var changes = review.Changes;
        int Of(ChangeKind kind) => changes.Count(change => change.Kind == kind);
        var formatting = review.Diff.FormattingOnly.Count == 0
            ? ""
            : $"<p class=\"muted\">{Count.Of(review.Diff.FormattingOnly.Count, "more file")} changed in comments or formatting only.</p>\n";
        return $"""
            <header>
            <p class="eyebrow">Mesh {HtmlText.Escape(review.Facts.Metadata.MeshId)}</p>
            <h1>{HtmlText.Escape(review.Title.StartsWith("mesh: ", StringComparison.Ordinal) ? review.Title[6..] : review.Title)}</h1>
            <ul class="tally" aria-label="Totals">
            {Tally("", review.TouchedClusters, review.TouchedClusters == 1 ? "cluster" : "clusters")}{Tally("added", Of(ChangeKind.Added), "added")}{Tally("changed", Of(ChangeKind.Changed), "changed")}{Tally("removed", Of(ChangeKind.Removed), "removed")}{Tally("risk", review.Risky.Count(), review.Risky.Count() == 1 ? "risk" : "risks")}</ul>
            {formatting}</header>
            """;
    }

    private static string Tally(string kind, int count, string noun) =>
        $"<li class=\"{(count == 0 ? "none" : kind)}\"><b>{Count.Number(count)}</b> {noun}</li>\n";

    private static string Footer(MeshReview review)
    {
        var facts = review.Facts.Metadata;
        return $"<footer><p>Rendered by gitopsgen {HtmlText.Code(facts.GeneratorVersion)} from {HtmlText.Code(facts.ConfigFile)}, config hash {HtmlText.Code(facts.ConfigHash)}</p></footer>";
    }

    private sealed record Section(string Id, string Title, string Html);
}
