using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Finds the bracket that has no partner, for a message that points at it.</summary>
internal static class UnclosedFlow
{
    public static SourceLocation Find(string text, string file)
    {
        var open = new Stack<(int Line, int Column)>();
        var (line, column, quote) = (1, 0, '\0');
        foreach (var c in text)
        {
            (line, column) = c == '\n' ? (line + 1, 0) : (line, column + 1);
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '[' or '{')
                open.Push((line, column));
            else if (c is ']' or '}' && open.Count > 0)
                open.Pop();
        }
        var (first, at) = open.Count > 0 ? open.Peek() : (1, 1);
        return new SourceLocation(file, first, at);
    }
}
