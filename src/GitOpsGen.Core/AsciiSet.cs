namespace GitOpsGen.Core;

/// <summary>
/// Some ASCII characters, to look for in short texts. <c>SearchValues</c> is faster in long ones, but its vectorised code
/// is compiled at every start, which takes longer than all the texts of a small mesh.
/// </summary>
/// <param name="characters">ASCII; any other character is in no set.</param>
internal sealed class AsciiSet(string characters)
{
    private readonly bool[] _contains = Table(characters);

    public bool Contains(char c) => c < 128 && _contains[c];

    public bool ContainsAnyOf(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Contains(c))
                return true;
        }
        return false;
    }

    public bool ContainsAllOf(ReadOnlySpan<char> text) => IndexOfOther(text) < 0;

    /// <returns>The index of the first character that is not in the set, -1 when all are.</returns>
    public int IndexOfOther(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Contains(text[i]))
                return i;
        }
        return -1;
    }

    private static bool[] Table(string characters)
    {
        var table = new bool[128];
        foreach (var c in characters)
            table[c] = true;
        return table;
    }
}
