using System.Text;

namespace GitOpsGen.Core.Diffing;

/// <summary>
/// A change in words that do not name its cluster, so that the same change in two clusters reads the same: an
/// Application is called <c>eu-1-istiod</c> in one and <c>eu-2-istiod</c> in the other.
/// </summary>
internal static class ClusterNeutral
{
    public const string Placeholder = "<cluster>";

    /// <summary>Replaces the cluster's name where it stands as a word of its own, so that <c>app</c> leaves <c>application</c> alone.</summary>
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

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
}
