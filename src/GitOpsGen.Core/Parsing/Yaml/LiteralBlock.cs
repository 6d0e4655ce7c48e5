using System.Text;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>The lines under a <c>|</c>, without their indentation.</summary>
/// <param name="Lines">How many lines of the file it takes.</param>
/// <param name="End">Where the line after it begins.</param>
internal readonly record struct LiteralBlock(string Text, int Lines, int End)
{
    /// <param name="parent">The indentation of the mapping or list that the block is a value of.</param>
    /// <returns>Null for a block whose form only the complete parser knows: empty, or with odd blank lines.</returns>
    public static LiteralBlock? Read(ReadOnlySpan<char> text, int start, int parent)
    {
        var lines = new StringBuilder();
        var (indentation, count, blank) = (-1, 0, 0);
        while (start < text.Length)
        {
            var length = text[start..].IndexOf('\n');
            if (length < 0)
                return null;
            var line = text.Slice(start, length);
            var content = line.IndexOfAnyExcept(' ');
            if (content < 0 && length > 0)
                return null;
            if (content >= 0 && indentation < 0)
                indentation = content;
            if (content >= 0 && (content < indentation || indentation <= parent))
                break;
            (count, start) = (count + 1, start + length + 1);
            if (content < 0)
            {
                blank++;
                continue;
            }
            lines.Append('\n', blank).Append(line[indentation..]).Append('\n');
            blank = 0;
        }
        return lines.Length == 0 || lines[0] == '\n' ? null : new LiteralBlock(lines.ToString(), count, start);
    }
}
