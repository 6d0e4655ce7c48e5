using System.Runtime.InteropServices;

namespace Scriban.Parsing;

/// <summary>A piece of the template; <see cref="End"/> is its last character.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenType Type, TextPosition Start, TextPosition End)
{
    /// <summary>What the token was cut from.</summary>
    public string GetText(string text) =>
        Type == TokenType.Eof ? "<eof>"
            : Start.Offset >= text.Length || End.Offset < Start.Offset ? string.Empty
            : text.Substring(Start.Offset, Math.Min(End.Offset + 1, text.Length) - Start.Offset);
}
