using System.Text;

namespace GitOpsGen.Core.Diffing;

/// <summary>
/// A change in words that do not name its cluster, so that the same change in two clusters reads the same: an
/// Application is called <c>eu-1-istiod</c> in one and <c>eu-2-istiod</c> in the other.
/// </summary>
internal static class ClusterNeutral
{
    public const string Placeholder = "<cluster>";

    public static string Of(string text, string cluster)
    {
        if (cluster.Length == 0 || !text.Contains(cluster, StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (string.CompareOrdinal(text, at, cluster, 0, cluster.Length) == 0 && IsWhole(text, at, at + cluster.Length))
            {
                result.Append(Placeholder);
                at += cluster.Length;
            }
            else
            {
                result.Append(text[at++]);
            }
        }
        return result.ToString();
    }

    /// <summary>Two changes have the same signature when they do the same to the same unit of their clusters.</summary>
    public static string Signature(UnitChange change)
    {
        var text = new StringBuilder().Append(change.Kind).Append('\u0001').Append(change.Id with { Cluster = "" }).Append('\u0001').Append(change.Id.Group);
        foreach (var field in change.Fields)
            text.Append('\u0002').Append(field.Kind).Append('\u0001').Append(field.Path).Append('\u0001').Append(field.Before).Append('\u0001').Append(field.After);
        foreach (var line in change.Lines)
            text.Append('\u0002').Append(line.Kind).Append('\u0001').Append(line.Text);
        return Of(text.ToString(), change.Id.Cluster);
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
}
