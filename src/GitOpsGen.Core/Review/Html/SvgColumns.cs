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
            .Select((node, index) => (node, index))
            .GroupBy(item => (item.node.Network, item.node.Networks))
            .Select(group => (group.Key, Left: Indexes(group, index => !controlled.Contains(index)), Right: Indexes(group, controlled.Contains)))
            .OrderBy(network => network.Left.Count > 0 && network.Right.Count > 0 ? 0 : 1);
        foreach (var (key, lefts, rights) in networks)
        {
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

    private static List<int> Indexes(IEnumerable<(TopologyNode Node, int Index)> items, Func<int, bool> belongs) =>
        [.. items.Select(item => item.Index).Where(belongs)];

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
