using System.Text;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Html;

/// <summary>Every change as a card, with filters by cluster, kind and risk.</summary>
internal static class ChangesPart
{
    // A browser opens this much without a pause; what comes after is listed by name.
    private const int MaxCharacters = 6_000_000;

    // With few changes the reader wants to see them; with many, to choose.
    private const int OpenUpTo = 5;

    public static string Of(MeshReview review)
    {
        if (review.Groups.Count == 0)
            return "<p>No resource changes.</p>\n";
        var clusters = review.Groups.SelectMany(group => group.Clusters).Distinct().Order(StringComparer.Ordinal).ToList();
        var html = new StringBuilder(Filters(review, clusters)).Append("<div id=\"cards\">\n");
        var positions = clusters.Select((name, index) => new { name, index }).ToDictionary(item => item.name, item => item.index);
        var named = new List<string>();
        foreach (var group in review.Groups)
        {
            if (html.Length < MaxCharacters)
                html.Append(Card(group, positions, review.Groups.Count <= OpenUpTo));
            else
                named.Add(HtmlText.Escape(group.Shown.Id.ToString()));
        }
        html.Append("</div>\n");
        if (named.Count > 0)
            html.Append("<h3>Not shown in full</h3>\n<p>").AppendJoin(", ", named).Append("</p>\n");
        return html.ToString();
    }

    /// <summary>What the kind filter calls the unit.</summary>
    public static string KindOf(UnitChange change) => change.Id.Unit switch
    {
        UnitKind.Resource => change.Id.Kind,
        UnitKind.Values => "Helm values",
        _ => "File",
    };

    /// <summary>Hidden until the script has found it: without scripts all cards show and nothing pretends to filter.</summary>
    private static string Filters(MeshReview review, IReadOnlyList<string> clusters)
    {
        var kinds = review.Groups.Select(group => KindOf(group.Shown)).Distinct().Order(StringComparer.Ordinal);
        var risks = review.Groups.SelectMany(group => group.Risks).Distinct().Order().ToList();
        var clusterOptions = clusters.Select((name, index) => Option(index.ToString(), name.Length == 0 ? "shared" : name));
        var kindOptions = kinds.Select(kind => Option(kind, kind));
        var riskOptions = risks.Select(risk => Option(RiskText.Slug(risk), RiskText.Name(risk))).Prepend(risks.Count > 0 ? Option("any", "any risk") : "");
        return $"""
            <form id="filters" hidden aria-label="Filter the changes">
            <label>Cluster <select name="cluster"><option value="">all</option>{string.Concat(clusterOptions)}</select></label>
            <label>Kind <select name="kind"><option value="">all</option>{string.Concat(kindOptions)}</select></label>
            <label>Risk <select name="risk"><option value="">all</option>{string.Concat(riskOptions)}</select></label>
            <label>Text <input name="text" type="search" autocomplete="off"></label>
            <fieldset class="view"><legend class="vh">Show differences</legend>
            <label><input type="radio" name="view" value="unified" checked> Unified</label>
            <label><input type="radio" name="view" value="split"> Side by side</label></fieldset>
            <span class="buttons"><button type="button" id="expand">Expand all</button> <button type="button" id="collapse">Collapse all</button> <button type="reset">Reset</button></span>
            <details class="keys"><summary>Keyboard</summary>
            <dl><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous change</dd><dt><kbd>Enter</kbd></dt><dd>open or close it</dd><dt><kbd>/</kbd></dt><dd>search; <kbd>Esc</kbd> leaves the field</dd><dt><kbd>v</kbd></dt><dd>unified or side by side</dd><dt><kbd>e</kbd> <kbd>c</kbd></dt><dd>expand, collapse all</dd></dl>
            <label><input type="checkbox" name="keys" checked> Use these keys</label></details>
            </form>
            <p id="shown" role="status" class="muted">{Count.Of(review.Groups.Count, "change")}</p>

            """;
    }

    private static string Option(string value, string text) => $"<option value=\"{HtmlText.Escape(value)}\">{HtmlText.Escape(text)}</option>";

    private static string Card(UnitGroup group, Dictionary<string, int> positions, bool open)
    {
        var change = group.Shown;
        var kind = change.Kind.ToString().ToLowerInvariant();
        var risks = string.Concat(group.Risks.Select(risk => $" <span class=\"chip risk\">{RiskText.Name(risk)}</span>"));
        var indexes = string.Join(' ', Ranges.Of([.. group.Clusters.Select(name => positions[name]).Order()]));
        return $"""
            <article class="unit" data-clusters="{indexes}" data-kind="{HtmlText.Escape(KindOf(change))}" data-risks="{string.Join(' ', group.Risks.Select(RiskText.Slug))}">
            <details{(open ? " open" : "")}><summary><span class="chip {kind}">{kind}</span> <h3>{HtmlText.Escape(change.Id.ToString())}</h3> <span class="muted">{Names.SameIn(group.Clusters, HtmlText.Value)}</span>{risks}</summary>
            <p class="path">{Paths(change)}{Same(group)}</p>
            {DiffPart.Of(change)}</details>
            </article>

            """;
    }

    private static string Paths(UnitChange change) => change is { BeforePath: { } from, AfterPath: { } to } && from != to
        ? $"{HtmlText.Code(from)} → {HtmlText.Code(to)}"
        : HtmlText.Code(change.Path);

    private static string Same(UnitGroup group) => group.Clusters.Count <= 1
        ? ""
        : $"<br>The same in {Names.Some(group.Clusters, HtmlText.Value, few: 40)}, but for the cluster's name.";
}
