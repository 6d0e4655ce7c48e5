using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Diffing;

/// <summary>What differs in meaning between two trees. Plain values only, so that it serializes as it is.</summary>
/// <param name="Changes">Ordered by cluster, then kind of unit, then name.</param>
/// <param name="FormattingOnly">Files whose bytes differ but whose meaning does not: comments, order of keys, quotes, line ends, an object in another file.</param>
public sealed record TreeDiff(IReadOnlyList<UnitChange> Changes, IReadOnlyList<string> FormattingOnly)
{
    /// <summary>True when both trees mean the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two trees by meaning. Files with the same bytes in both are not parsed.</summary>
    /// <param name="before">Path, relative to the tree's root with forward slashes, to content.</param>
    public static TreeDiff Compare(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after) =>
        TreeComparer.Compare(before, after);

    /// <summary>The tree in Git or on disk against the tree that was just rendered.</summary>
    public static TreeDiff Compare(IReadOnlyDictionary<string, byte[]> before, IReadOnlyList<OutputFile> after) =>
        Compare(before, after.ToDictionary(file => file.Path, file => file.Content));

    /// <summary>Two rendered trees, for example of two configs.</summary>
    public static TreeDiff Compare(IReadOnlyList<OutputFile> before, IReadOnlyList<OutputFile> after) =>
        Compare(before.ToDictionary(file => file.Path, file => file.Content), after);
}
