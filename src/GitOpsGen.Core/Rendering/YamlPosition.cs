using System.Text;

namespace GitOpsGen.Core.Rendering;

/// <summary>Where in a line of YAML a template is about to write a value.</summary>
internal enum YamlPosition
{
    /// <summary>At the beginning of a scalar.</summary>
    ScalarStart,

    /// <summary>Behind other characters of the same plain scalar.</summary>
    MidScalar,

    /// <summary>What is written is escaped and may hold line breaks.</summary>
    DoubleQuoted,

    /// <summary>Quotes are doubled; a line break is an error of the template.</summary>
    SingleQuoted,

    /// <summary>Taken as it is; a line break would end the comment and is an error.</summary>
    Comment,
}

internal static class YamlPositions
{
    private const int UsualLine = 256;

    /// <summary>Reads the current line up to here; the lines before do not matter, except inside multi-line quotes, which templates have no use for.</summary>
    public static YamlPosition At(StringBuilder output, out int column)
    {
        // A builder is slow to index.
        Span<char> end = stackalloc char[Math.Min(output.Length, UsualLine)];
        output.CopyTo(output.Length - end.Length, end, end.Length);
        while (end.Length < output.Length && !end.Contains('\n'))
        {
            end = new char[Math.Min(output.Length, end.Length * 4)];
            output.CopyTo(output.Length - end.Length, end, end.Length);
        }
        var line = end[(end.LastIndexOf('\n') + 1)..];
        column = line.Length;
        var position = YamlPosition.ScalarStart;
        for (var i = 0; i < line.Length; i++)
            position = After(position, i > 0 ? line[i - 1] : ' ', line[i], i + 1 < line.Length ? line[i + 1] : '\0');
        // Behind "key:" or "-" only a blank makes the place a new scalar.
        return position;
    }

    private static YamlPosition After(YamlPosition position, char before, char c, char next) => position switch
    {
        YamlPosition.Comment => YamlPosition.Comment,
        YamlPosition.DoubleQuoted => c == '"' && before != '\\' ? YamlPosition.MidScalar : position,
        YamlPosition.SingleQuoted => c == '\'' ? YamlPosition.MidScalar : position,
        _ when c == '#' && before is ' ' or '\n' => YamlPosition.Comment,
        YamlPosition.ScalarStart when c == '"' => YamlPosition.DoubleQuoted,
        YamlPosition.ScalarStart when c == '\'' => YamlPosition.SingleQuoted,
        YamlPosition.ScalarStart when c is ' ' or '[' or '{' || (c is '-' or '?' && next is ' ' or '\0') => YamlPosition.ScalarStart,
        _ when c is ' ' && before is ':' or ',' or '-' => YamlPosition.ScalarStart,
        _ => YamlPosition.MidScalar,
    };
}
