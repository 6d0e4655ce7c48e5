using GitOpsGen.Core.Review.Markdown;
using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Html;

/// <summary>The mesh as a picture, wide and narrow, and as a list for those who cannot see it.</summary>
internal static class TopologyPart
{
    public static string Of(MeshReview review)
    {
        var view = review.Topology;
        if (view.Nodes.Count == 0)
            return "";
        var list = view.Nodes.Select(node => $"<li>{Describe(node)}</li>\n");
        return $"""
            <div class="picture wide">{SvgTopology.Draw(view, SvgLayout.Wide(view))}</div>
            <div class="picture narrow">{SvgTopology.Draw(view, SvgLayout.Narrow(view))}</div>
            <p class="legend">{(view.Controls.Count > 0 ? "<span class=\"key arrow\">→ controls</span>" : "")} <span class="key changed">changed</span> <span class="key added">added</span> <span class="key removed">removed</span></p>
            <details class="aslist"><summary>Topology as a list</summary>
            <ul class="told">
            {string.Concat(list)}</ul>
            </details>

            """;
    }

    private static string Describe(TopologyNode node)
    {
        var state = node.State == NodeState.Unchanged ? "" : $", <b>{node.State.ToString().ToLowerInvariant()}</b>";
        var control = node.Primary is null ? "" : $", controlled by {HtmlText.Value(node.Primary)}";
        var gateways = string.Concat(node.Gateways.Select(gateway => $", {HtmlText.Escape(gateway.Kind)} gateway {HtmlText.Value(gateway.Name)}{(gateway.Address is null ? "" : $" at {HtmlText.Value(gateway.Address)}")}"));
        var names = node.Clusters.Count == 1 ? "" : $": {Names.Some(node.Clusters, HtmlText.Value, few: 100)}";
        var role = node.Role.Length == 0 ? "" : $" ({HtmlText.Escape(node.Role)})";
        return $"{HtmlText.Value(node.Title)}{role}, {HtmlText.Escape(MermaidSection.NetworkTitle(node.Network, node.Networks))}{control}{gateways}{state}{names}";
    }
}
