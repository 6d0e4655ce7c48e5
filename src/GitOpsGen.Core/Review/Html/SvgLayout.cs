using System.Runtime.InteropServices;
using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Html;

/// <summary>A rectangle in the picture, in CSS pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;
}

/// <summary>A network's frame with the positions of its nodes in the view.</summary>
internal sealed record SvgNetwork(Box Box, string Name, int Networks);

/// <summary>Where everything stands: networks side by side until the line is full, clusters in columns within them.</summary>
internal sealed record SvgLayout(IReadOnlyList<Box> Nodes, IReadOnlyList<SvgNetwork> Networks, int Width, int Height)
{
    public const int MaxGateways = 4;

    private const int Title = 34;
    private const int Padding = 14;

    /// <summary>For windows of 768 CSS pixels and more.</summary>
    public static SvgLayout Wide(TopologyView view) => Arrange(view, maxWidth: 1080, card: 232, gap: 56);

    /// <summary>For phones: one column, 300 CSS pixels wide.</summary>
    public static SvgLayout Narrow(TopologyView view) => Arrange(view, maxWidth: 300, card: 272, gap: 36);

    /// <summary>Room for the name, the role and one line per gateway.</summary>
    private static int HeightOf(TopologyNode node) => 58 + (20 * Math.Min(node.Gateways.Count, MaxGateways + 1));

    private static SvgLayout Arrange(TopologyView view, int maxWidth, int card, int gap)
    {
        var boxes = new Box[view.Nodes.Count];
        var networks = new List<SvgNetwork>();
        var (x, y, shelf, width) = (0, 0, 0, 0);
        var members = view.Nodes.Select((node, index) => (node, index)).GroupBy(item => (item.node.Network, item.node.Networks));
        // Control planes to the left, so that most arrows point to the right.
        foreach (var network in members.OrderBy(group => group.Any(item => item.node.Primary is null && item.node.Role.Length > 0) ? 0 : 1))
        {
            var indexes = network.Select(item => item.index).ToList();
            var fitting = Math.Max(1, (maxWidth - (2 * Padding) + Padding) / (card + Padding));
            var columns = Math.Min(fitting, (int)Math.Ceiling(Math.Sqrt(indexes.Count)));
            var size = Place(view, indexes, columns, card, default, boxes);
            if (x > 0 && x + size.Width > maxWidth)
                (x, y, shelf) = (0, y + shelf + gap, 0);
            var frame = Place(view, indexes, columns, card, new Box(x, y, 0, 0), boxes);
            networks.Add(new SvgNetwork(frame, network.Key.Network, network.Key.Networks));
            (x, shelf, width) = (x + frame.Width + gap, Math.Max(shelf, frame.Height), Math.Max(width, frame.Right));
        }
        return new SvgLayout(boxes, networks, width, y + shelf);
    }

    /// <summary>Places the nodes of one network from a corner on, and returns the frame around them.</summary>
    private static Box Place(TopologyView view, List<int> indexes, int columns, int card, Box corner, Box[] boxes)
    {
        var y = corner.Y + Title;
        foreach (var row in indexes.Chunk(columns))
        {
            for (var column = 0; column < row.Length; column++)
                boxes[row[column]] = new Box(corner.X + Padding + (column * (card + Padding)), y, card, HeightOf(view.Nodes[row[column]]));
            y += row.Max(index => HeightOf(view.Nodes[index])) + Padding;
        }
        return new Box(corner.X, corner.Y, (columns * (card + Padding)) + Padding, y - corner.Y);
    }
}
