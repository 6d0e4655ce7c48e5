namespace GitOpsGen.Core.Review.Html;

/// <summary>An arrow from a card of the left column to one of the right; nothing stands between the two columns.</summary>
internal static class SvgArrow
{
    // The line ends within the head.
    private const int Head = 8;

    public static string Draw(Box from, Box to)
    {
        var (x1, y1, x2, y2) = (from.Right, from.Y + (from.Height / 2), to.X, to.Y + (to.Height / 2));
        var middle = (x1 + x2) / 2;
        return $"<path class=\"control\" d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2 - Head} {y2}\"/><path class=\"head\" d=\"M{x2} {y2}l-9 -5v10z\"/>\n";
    }
}
