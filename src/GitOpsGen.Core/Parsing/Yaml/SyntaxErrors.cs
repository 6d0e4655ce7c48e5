using GitOpsGen.Core.Diagnostics;
using YamlDotNet.Core;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Puts a scanner's complaint into the words of the person who made the mistake.</summary>
internal static class SyntaxErrors
{
    public static Diagnostic Explain(string text, string file, YamlException e)
    {
        var at = new SourceLocation(file, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column));
        // The scanner names the token that it was in, which may have begun anywhere before the tab.
        var last = e.Message.Contains("tab", StringComparison.Ordinal) ? int.MaxValue : (int)e.End.Line + 1;
        if (TabBetween(text, file, at.Line - 1, last) is { } tab)
            return YamlDiagnostics.Tab(tab);
        var problem = e.Message.TrimEnd('.');
        return YamlDiagnostics.Syntax(at, char.ToLowerInvariant(problem[0]) + problem[1..]);
    }

    private static SourceLocation? TabBetween(string text, string file, int first, int last)
    {
        var lines = text.Split('\n');
        for (var i = Math.Max(1, first); i <= Math.Min(last, lines.Length); i++)
        {
            var indentation = lines[i - 1].TakeWhile(c => c is ' ' or '\t').ToArray();
            var tab = Array.IndexOf(indentation, '\t');
            if (tab >= 0)
                return new SourceLocation(file, i, tab + 1);
        }
        return null;
    }
}
