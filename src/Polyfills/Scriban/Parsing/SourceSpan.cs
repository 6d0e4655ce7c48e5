namespace Scriban.Parsing;

/// <summary>A stretch of a template; <see cref="End"/> is the last character of it, not the one after.</summary>
public struct SourceSpan(string fileName, TextPosition start, TextPosition end)
{
    /// <summary>The file given to the parser, or a stand-in for text without one.</summary>
    public string FileName { get; set; } = fileName;

    /// <summary>Whether this is no place at all.</summary>
    public readonly bool IsEmpty => FileName is null;

    public TextPosition Start { get; set; } = start;

    public TextPosition End { get; set; } = end;

    public readonly int Length => End.Offset - Start.Offset + 1;

    public override readonly string ToString() => $"{FileName}({Start})-({End})";

    /// <summary>File, line and column of the start, as messages show them.</summary>
    public readonly string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";
}
