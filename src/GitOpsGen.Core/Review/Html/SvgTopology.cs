using System.Text;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Markdown;
using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Html;

/// <summary>Draws the mesh: networks as frames, clusters as cards with their gateways, arrows from who controls to whom.</summary>
internal static class SvgTopology
{
    private const int Margin = 2;

    /// <summary>Colours come from the page's style sheet, so that the picture follows light and dark.</summary>
    public static string Draw(TopologyView view, SvgLayout layout)
    {
        var svg = new StringBuilder();
        var (width, height) = (layout.Width + (2 * Margin), layout.Height + (2 * Margin));
        svg.Append($"<svg role=\"group\" aria-label=\"Clusters, networks and gateways\" width=\"{width}\" height=\"{height}\" viewBox=\"{-Margin} {-Margin} {width} {height}\">\n");
        foreach (var network in layout.Networks)
            svg.Append(Network(network));
        foreach (var control in view.Controls.Where(_ => layout.HasArrows))
            svg.Append(SvgArrow.Draw(layout.Nodes[control.From], layout.Nodes[control.To]));
        for (var i = 0; i < view.Nodes.Count; i++)
            svg.Append(Card(view.Nodes[i], layout.Nodes[i]));
        return svg.Append("</svg>\n").ToString();
    }

    private static string Network(SvgNetwork network) =>
        Rectangle("net", network.Box, 12) + Text("nettitle", network.Box.X + 14, network.Box.Y + 22, Cut(MermaidSection.NetworkTitle(network.Name, network.Networks), 34));

    private static string Card(TopologyNode node, Box box)
    {
        var state = node.State.ToString().ToLowerInvariant();
        var role = node.Primary is null ? node.Role : $"{node.Role} of {node.Primary}";
        var words = new[] { role, node.State == NodeState.Unchanged ? "" : state }.Where(word => word.Length > 0);
        var card = new StringBuilder(Rectangle("card", box, 8))
            .Append(Text("name", box.X + 14, box.Y + 25, Cut(node.Title, 28)))
            .Append(Text("role", box.X + 14, box.Y + 44, Cut(string.Join(" · ", words), 40)));
        var y = box.Y + 66;
        foreach (var gateway in node.Gateways.Take(SvgLayout.MaxGateways))
        {
            card.Append($"<g><title>{HtmlText.Escape($"{gateway.Kind} gateway {gateway.Name} {gateway.Address}".TrimEnd())}</title>")
                .Append($"<circle class=\"gw\" cx=\"{box.X + 18}\" cy=\"{y - 4}\" r=\"4\"/>")
                .Append(Text("gateway", box.X + 30, y, Cut($"{gateway.Kind} {gateway.Address ?? gateway.Name}", 30)))
                .Append("</g>");
            y += 20;
        }
        if (node.Gateways.Count > SvgLayout.MaxGateways)
            card.Append(Text("gateway", box.X + 30, y, Count.Of(node.Gateways.Count - SvgLayout.MaxGateways, "more gateway")));
        // A node that changes leads to its changes; the script filters them by the cluster.
        return node is { State: NodeState.Unchanged } or { Clusters.Count: > 1 }
            ? $"<g class=\"node {state}\">{card}</g>\n"
            : $"<a class=\"node {state}\" href=\"#changes\" data-cluster=\"{HtmlText.Escape(node.Clusters[0])}\">{card}</a>\n";
    }

    private static string Rectangle(string style, Box box, int radius) =>
        $"<rect class=\"{style}\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"{radius}\"/>";

    private static string Text(string style, int x, int y, string text) =>
        $"<text class=\"{style}\" x=\"{x}\" y=\"{y}\">{HtmlText.Escape(text)}</text>\n";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
