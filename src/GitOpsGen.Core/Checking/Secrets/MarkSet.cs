namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>
/// Tells whether a text holds one of some words. <c>SearchValues</c> does that faster for long texts, but its code is
/// compiled at every start, which takes longer than searching all the short texts of a mesh.
/// </summary>
internal sealed class MarkSet
{
    private readonly string[]?[] _byFirst = new string[128][];

    /// <param name="marks">ASCII, at least two characters each.</param>
    public MarkSet(params IEnumerable<string> marks)
    {
        foreach (var mark in marks)
            _byFirst[mark[0]] = [.. _byFirst[mark[0]] ?? [], mark];
    }

    public bool FoundIn(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] < 128 && _byFirst[text[i]] is { } marks && IsAnyAt(text, i, marks))
                return true;
        }
        return false;
    }

    private static bool IsAnyAt(string text, int position, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (text[position + 1] == mark[1] && string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0)
                return true;
        }
        return false;
    }
}
