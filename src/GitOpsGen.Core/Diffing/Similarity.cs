using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>
/// Pairs the items of two lists that have no natural key, such as a VirtualService's routes, so that the pairs have as
/// much in common as possible. Plain positions would show a route put in front as a change to every route after it.
/// </summary>
internal static class Similarity
{
    // Quadratic in the length of the list; longer lists are aligned by equality alone.
    public const int MaxItems = 64;

    // Two items with less in common than this share of their leaves are two things, not one that changed.
    private const double Threshold = 0.25;

    /// <summary>The alignment of greatest total likeness; pairs keep the order of both lists.</summary>
    public static List<Aligned> Align(IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        var (old, now) = (before.Select(Leaves).ToList(), after.Select(Leaves).ToList());
        var (n, m) = (before.Count, after.Count);
        var best = new double[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + Score(old[i], now[j]));
        }

        var result = new List<Aligned>();
        var (x, y) = (0, 0);
        while (x < n || y < m)
        {
            if (x < n && y < m && Score(old[x], now[y]) is > 0 and var score && best[x, y] <= best[x + 1, y + 1] + score)
                result.Add(new Aligned(x++, y++));
            else if (x < n && (y == m || best[x + 1, y] >= best[x, y + 1]))
                result.Add(new Aligned(x++, null));
            else
                result.Add(new Aligned(null, y++));
        }
        return result;
    }

    private static double Score(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        var share = 2.0 * shared / (a.Count + b.Count);
        return share < Threshold ? 0 : share;
    }

    private static HashSet<string> Leaves(Node item)
    {
        var leaves = new HashSet<string>();
        Collect(item, "", leaves);
        return leaves;
    }

    private static void Collect(Node node, string path, HashSet<string> leaves)
    {
        switch (node)
        {
            case MappingNode { Entries.Length: > 0 } mapping:
                foreach (var entry in mapping.Entries)
                    Collect(entry.Value, $"{path}.{entry.Key.Text}", leaves);
                break;
            case SequenceNode { Items.Length: > 0 } list:
                foreach (var item in list.Items)
                    Collect(item, path + "[]", leaves);
                break;
            default:
                leaves.Add($"{path}={FlowText.Of(node)}");
                break;
        }
    }
}
