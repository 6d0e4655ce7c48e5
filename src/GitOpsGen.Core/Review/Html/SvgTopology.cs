using System.Text;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Markdown;
using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Html;

/// <summary>Draws the mesh: networks as frames, clusters as cards with their gateways, arrows from who controls to whom.</summary>
internal static class SvgTopology
{
    private const int Margin = 2;

    // Arrows from row to row run near the right edge, clear of the networks' titles.
    private const int Inset = 36;

    /// <summary>Colours come from the page's style sheet, so that the picture follows light and dark.</summary>
    public static string Draw(TopologyView view, SvgLayout layout)
    {
        var svg = new StringBuilder();
        svg.Append($"<svg role=\"group\" aria-label=\"Clusters, networks and gateways\" width=\"{layout.Width + (2 * Margin)}\" height=\"{layout.Height + (2 * Margin)}\" viewBox=\"{-Margin} {-Margin} {layout.Width + (2 * Margin)} {layout.Height + (2 * Margin)}\">\n");
        foreach (var network in layout.Networks)
            svg.Append(Network(network));
        foreach (var control in view.Controls)
            svg.Append(Arrow(layout.Nodes[control.From], layout.Nodes[control.To]));
        for (var i = 0; i < view.Nodes.Count; i++)
            svg.Append(Card(view.Nodes[i], layout.Nodes[i]));
        return svg.Append("</svg>\n").ToString();
    }

    private static string Network(SvgNetwork network) =>
        Rectangle("net", network.Box, 12) + Text("nettitle", network.Box.X + 14, network.Box.Y + 22, Cut(MermaidSection.NetworkTitle(network.Name, network.Networks), 34));

    private static string Card(TopologyNode node, Box box)
    {
        var state = node.State.ToString().ToLowerInvariant();
        var words = new[] { node.Role, node.State == NodeState.Unchanged ? "" : state }.Where(word => word.Length > 0);
        var card = new StringBuilder(Rectangle("card", box, 8))
            .Append(Text("name", box.X + 14, box.Y + 25, Cut(node.Title, 26)))
            .Append(Text("role", box.X + 14, box.Y + 44, Cut(string.Join(" · ", words), 32)));
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

    /// <summary>A curve between the sides that face each other.</summary>
    private static string Arrow(Box from, Box to)
    {
        var sideways = to.X >= from.Right || to.Right <= from.X;
        var forward = sideways ? to.X >= from.Right : to.Y >= from.Bottom;
        var (x1, y1, x2, y2) = sideways
            ? (forward ? from.Right : from.X, from.Y + (from.Height / 2), forward ? to.X : to.Right, to.Y + (to.Height / 2))
            : (from.Right - Inset, forward ? from.Bottom : from.Y, to.Right - Inset, forward ? to.Y : to.Bottom);
        var sign = forward ? 1 : -1;
        var bend = sign * Math.Max(24, Math.Abs(sideways ? x2 - x1 : y2 - y1) / 2);
        var path = sideways ? $"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2 - (7 * sign)} {y2}" : $"M{x1} {y1}C{x1} {y1 + bend} {x2} {y2 - bend} {x2} {y2 - (7 * sign)}";
        var head = sideways ? $"M{x2} {y2}l{-9 * sign} -5v10z" : $"M{x2} {y2}l-5 {-9 * sign}h10z";
        return $"<path class=\"control\" d=\"{path}\"/><path class=\"head\" d=\"{head}\"/>\n";
    }

    private static string Rectangle(string style, Box box, int radius) =>
        $"<rect class=\"{style}\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"{radius}\"/>";

    private static string Text(string style, int x, int y, string text) =>
        $"<text class=\"{style}\" x=\"{x}\" y=\"{y}\">{HtmlText.Escape(text)}</text>\n";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
