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

/// <summary>A network's frame.</summary>
/// <param name="Networks">How many networks it stands for.</param>
internal sealed record SvgNetwork(Box Box, string Name, int Networks);

/// <summary>Where everything stands: the clusters by their position in the view, and a frame around those of each network.</summary>
/// <param name="HasArrows">False where there is no room for arrows; the cards name who controls them either way.</param>
internal sealed record SvgLayout(IReadOnlyList<Box> Nodes, IReadOnlyList<SvgNetwork> Networks, bool HasArrows)
{
    public const int MaxGateways = 4;

    public const int Title = 34;
    public const int Padding = 14;

    public int Width => Networks.Max(network => network.Box.Right);

    public int Height => Networks.Max(network => network.Box.Bottom);

    /// <summary>For windows of 768 CSS pixels and more.</summary>
    public static SvgLayout Wide(TopologyView view) => view.Controls.Count > 0
        ? SvgColumns.Arrange(view)
        : SvgShelves.Arrange(view, maxWidth: 1080, card: 240, gap: 24);

    /// <summary>For phones: one column, 300 CSS pixels wide.</summary>
    public static SvgLayout Narrow(TopologyView view) => SvgShelves.Arrange(view, maxWidth: 300, card: 272, gap: 20);

    /// <summary>Room for the name, the role and one line per gateway.</summary>
    public static int HeightOf(TopologyNode node) => 58 + (20 * Math.Min(node.Gateways.Count, MaxGateways + 1));
}
