namespace Scriban.Syntax;

/// <summary>A stretch of a string, without a copy of it.</summary>
public readonly struct ScriptStringSlice : IEquatable<ScriptStringSlice>
{
    /// <summary>A slice of the empty string, rather than of null.</summary>
    public static readonly ScriptStringSlice Empty = new(string.Empty);

    /// <summary>All of a text.</summary>
    public ScriptStringSlice(string fullText)
        : this(fullText, 0, fullText?.Length ?? 0)
    {
    }

    /// <summary>A part of a text; the bounds are not checked before it is read.</summary>
    public ScriptStringSlice(string fullText, int index, int length)
    {
        FullText = fullText;
        Index = index;
        Length = length;
    }

    /// <summary>The text the slice is cut from.</summary>
    public readonly string FullText;

    /// <summary>Where the slice begins in the full text.</summary>
    public readonly int Index;

    /// <summary>How many characters it has.</summary>
    public readonly int Length;

    public override string ToString() => FullText is null ? string.Empty : FullText.Substring(Index, Length);

    /// <summary>Equal text is equal, wherever it was cut from.</summary>
    public bool Equals(ScriptStringSlice other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is ScriptStringSlice other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(AsSpan(), StringComparison.Ordinal);

    private ReadOnlySpan<char> AsSpan() => FullText.AsSpan(Index, Length);
}
