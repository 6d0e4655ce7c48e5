using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>
/// Reads texts of which many are nearly equal. What is equal is read once, and stands as the same nodes in every result
/// (<see cref="Node.IsShared"/>), so that a check can see that it has been there. Not for several threads at once.
/// </summary>
internal sealed class SimilarTexts
{
    private readonly Dictionary<string, KnownText> _known = new(StringComparer.Ordinal);

    /// <summary>As <see cref="YamlReader.Read"/> does, but the locations name no file: a node may come from another one.</summary>
    /// <param name="family">Texts of one family are similar.</param>
    public StageResult<IReadOnlyList<Node>> Read(string text, string family, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        var known = _known.GetValueOrDefault(family);
        if (text.Length > limits.Characters || BlockReader.TryRead(text, "", limits, known, out var repeated) is not { } documents)
            return YamlReader.Read(text, "", limits);
        // The first of a family may be the odd one: of the primary, say, among remotes.
        if (repeated * 4 < text.Length)
            _known[family] = new KnownText(text, documents);
        return StageResult.Of(documents, []);
    }
}
