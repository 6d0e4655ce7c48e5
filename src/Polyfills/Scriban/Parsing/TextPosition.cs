using System.Runtime.InteropServices;

namespace Scriban.Parsing;

/// <summary>A place in a template; <see cref="Line"/> and <see cref="Column"/> count from 0, messages print them from 1.</summary>
[StructLayout(LayoutKind.Auto)]
public struct TextPosition(int offset, int line, int column) : IEquatable<TextPosition>
{
    public static readonly TextPosition Eof = new(-1, -1, -1);

    /// <summary>Characters since the start of the text.</summary>
    public int Offset { get; set; } = offset;

    public int Column { get; set; } = column;

    public int Line { get; set; } = line;

    public static bool operator ==(TextPosition left, TextPosition right) => left.Equals(right);

    public static bool operator !=(TextPosition left, TextPosition right) => !left.Equals(right);

    public readonly TextPosition NextColumn(int offset = 1) => new(Offset + offset, Line, Column + offset);

    public readonly TextPosition NextLine(int offset = 1) => new(Offset + offset, Line + offset, 0);

    public override readonly string ToString() => $"({Offset}:{Line},{Column})";

    /// <summary>Line and column as messages show them, from 1.</summary>
    public readonly string ToStringSimple() => $"{Line + 1},{Column + 1}";

    public readonly bool Equals(TextPosition other) => Offset == other.Offset && Column == other.Column && Line == other.Line;

    public override readonly bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    public override readonly int GetHashCode() => Offset;
}
