using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Html;

/// <summary>Networks side by side until the line is full, clusters in columns within them.</summary>
internal static class SvgShelves
{
    public static SvgLayout Arrange(TopologyView view, int maxWidth, int card, int gap)
    {
        var boxes = new Box[view.Nodes.Count];
        var networks = new List<SvgNetwork>();
        var (x, y, shelf) = (0, 0, 0);
        var members = view.Nodes.Select((node, index) => new { Node = node, Index = index }).GroupBy(item => new { item.Node.Network, item.Node.Networks });
        // Control planes first: the others refer to them.
        foreach (var network in members.OrderBy(group => group.Any(item => item.Node is { Primary: null, Role.Length: > 0 }) ? 0 : 1))
        {
            var indexes = network.Select(item => item.Index).ToList();
            var fitting = Math.Max(1, (maxWidth - SvgLayout.Padding) / (card + SvgLayout.Padding));
            var columns = Math.Min(fitting, (int)Math.Ceiling(Math.Sqrt(indexes.Count)));
            var width = (columns * (card + SvgLayout.Padding)) + SvgLayout.Padding;
            if (x > 0 && x + width > maxWidth)
                (x, y, shelf) = (0, y + shelf + gap, 0);
            var height = Place(view, indexes, columns, card, x, y, boxes);
            networks.Add(new SvgNetwork(new Box(x, y, width, height), network.Key.Network, network.Key.Networks));
            (x, shelf) = (x + width + gap, Math.Max(shelf, height));
        }
        return new SvgLayout(boxes, networks, HasArrows: false);
    }

    /// <summary>Places the nodes of one network from a corner on, and returns the height of the frame around them.</summary>
    private static int Place(TopologyView view, List<int> indexes, int columns, int card, int left, int top, Box[] boxes)
    {
        var y = top + SvgLayout.Title;
        foreach (var row in indexes.Chunk(columns))
        {
            for (var column = 0; column < row.Length; column++)
                boxes[row[column]] = new Box(left + SvgLayout.Padding + (column * (card + SvgLayout.Padding)), y, card, SvgLayout.HeightOf(view.Nodes[row[column]]));
            y += row.Max(index => SvgLayout.HeightOf(view.Nodes[index])) + SvgLayout.Padding;
        }
        return y - top;
    }
}
