namespace Scriban.Syntax;

/// <summary>A stretch of a string, without a copy of it.</summary>
public readonly struct ScriptStringSlice : IEquatable<ScriptStringSlice>
{
    public static readonly ScriptStringSlice Empty = new(string.Empty);

    public ScriptStringSlice(string fullText)
        : this(fullText, 0, fullText?.Length ?? 0)
    {
    }

    public ScriptStringSlice(string fullText, int index, int length)
    {
        FullText = fullText;
        Index = index;
        Length = length;
    }

    public string FullText { get; }

    public int Index { get; }

    public int Length { get; }

    public override string ToString() => FullText is null ? string.Empty : FullText.Substring(Index, Length);

    public bool Equals(ScriptStringSlice other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is ScriptStringSlice other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(AsSpan(), StringComparison.Ordinal);

    private ReadOnlySpan<char> AsSpan() => FullText.AsSpan(Index, Length);
}
