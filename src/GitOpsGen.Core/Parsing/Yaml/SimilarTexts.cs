using System.Text;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>
/// Reads texts of which many are nearly equal. What is equal is read once, and stands as the same nodes in every result
/// (<see cref="Node.IsShared"/>), so that a check can see that it has been there. Not for several threads at once.
/// </summary>
internal sealed class SimilarTexts
{
    private readonly Dictionary<string, KnownText> _known = new(StringComparer.Ordinal);
    private char[] _decoded = [];

    /// <summary>As <see cref="YamlReader.Read"/> does, but the locations name no file: a node may come from another one.</summary>
    /// <param name="family">Texts of one family are similar.</param>
    public StageResult<IReadOnlyList<Node>> Read(ReadOnlySpan<char> text, string family, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        var known = _known.GetValueOrDefault(family);
        if (text.Length > limits.Characters || BlockReader.TryRead(text, "", limits, known, out var repeated) is not { } documents)
            return YamlReader.Read(text.ToString(), "", limits);
        // The first of a family may be the odd one: of the primary, say, among remotes.
        if (repeated * 4 < text.Length)
            _known[family] = new KnownText(text.ToString(), documents);
        return StageResult.Of(documents, []);
    }

    /// <summary>The same for the content of a file, which becomes no string on its way.</summary>
    public StageResult<IReadOnlyList<Node>> Read(byte[] utf8, string family)
    {
        // A byte is never more than one character.
        if (_decoded.Length < utf8.Length)
            _decoded = new char[utf8.Length];
        return Read(_decoded.AsSpan(0, Encoding.UTF8.GetChars(utf8, _decoded)), family);
    }
}
