namespace GitOpsGen.Core.Diagnostics;

/// <summary>A span of text in a named file. Lines and columns count from 1; the end is exclusive.</summary>
/// <param name="File">The path as the user wrote it, with forward slashes.</param>
public readonly record struct SourceLocation(string File, int Line, int Column, int EndLine, int EndColumn)
    : IComparable<SourceLocation>
{
    /// <summary>One character, where no more is known than a place.</summary>
    public SourceLocation(string file, int line, int column)
        : this(file, line, column, line, column + 1)
    {
    }

    /// <summary>In reading order within a file, files in ordinal order of their paths; ends do not count.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() => $"{File}:{Line}:{Column}";
}
