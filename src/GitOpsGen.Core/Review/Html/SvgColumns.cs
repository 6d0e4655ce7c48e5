using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Html;

/// <summary>
/// Control planes to the left, what they control to the right, so that every arrow runs through the free space between.
/// A network with clusters on both sides spans it; below those, the two sides are filled independently.
/// </summary>
internal static class SvgColumns
{
    private const int Card = 280;
    private const int Between = 120;
    private const int Gap = 24;

    // A frame around one column, and where the right one begins.
    private const int Frame = Card + (2 * SvgLayout.Padding);
    private const int Right = Frame + Between;

    public static SvgLayout Arrange(TopologyView view)
    {
        var controlled = view.Controls.Select(control => control.To).ToHashSet();
        var boxes = new Box[view.Nodes.Count];
        var frames = new List<SvgNetwork>();
        var (left, right) = (0, 0);
        var networks = view.Nodes
            .Select((node, index) => new { node.Network, node.Networks, Index = index })
            .GroupBy(item => new { item.Network, item.Networks }, item => item.Index)
            .Select(group => new { group.Key, Left = group.Where(index => !controlled.Contains(index)).ToList(), Right = group.Where(controlled.Contains).ToList() })
            .OrderBy(network => network.Left.Count > 0 && network.Right.Count > 0 ? 0 : 1);
        foreach (var network in networks)
        {
            var (key, lefts, rights) = (network.Key, network.Left, network.Right);
            var top = lefts.Count == 0 ? right : rights.Count == 0 ? left : Math.Max(left, right);
            var bottom = Math.Max(Stack(view, lefts, 0, top, boxes), Stack(view, rights, Right, top, boxes));
            var x = lefts.Count == 0 ? Right : 0;
            var width = lefts.Count > 0 && rights.Count > 0 ? Right + Frame : Frame;
            frames.Add(new SvgNetwork(new Box(x, top, width, bottom - top), key.Network, key.Networks));
            left = lefts.Count > 0 ? bottom + Gap : left;
            right = rights.Count > 0 ? bottom + Gap : right;
        }
        return new SvgLayout(boxes, frames, HasArrows: true);
    }

    /// <summary>Puts nodes below one another, and returns where the frame around them ends.</summary>
    private static int Stack(TopologyView view, List<int> indexes, int x, int top, Box[] boxes)
    {
        var y = top + SvgLayout.Title;
        foreach (var index in indexes)
        {
            boxes[index] = new Box(x + SvgLayout.Padding, y, Card, SvgLayout.HeightOf(view.Nodes[index]));
            y = boxes[index].Bottom + SvgLayout.Padding;
        }
        return y;
    }
}
