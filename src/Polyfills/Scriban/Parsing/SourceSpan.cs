namespace Scriban.Parsing;

/// <summary>A stretch of a template; <see cref="End"/> is the last character of it, not the one after.</summary>
public struct SourceSpan(string fileName, TextPosition start, TextPosition end)
{
    public string FileName { get; set; } = fileName;

    public readonly bool IsEmpty => FileName is null;

    public TextPosition Start { get; set; } = start;

    public TextPosition End { get; set; } = end;

    public readonly int Length => End.Offset - Start.Offset + 1;

    public override readonly string ToString() => $"{FileName}({Start})-({End})";

    public readonly string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";
}
