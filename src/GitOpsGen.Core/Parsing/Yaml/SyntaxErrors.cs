using GitOpsGen.Core.Diagnostics;
using YamlDotNet.Core;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Puts a scanner's complaint into the words of the person who made the mistake.</summary>
internal static class SyntaxErrors
{
    public static Diagnostic Explain(string text, string file, YamlException e)
    {
        var at = new SourceLocation(file, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column));
        if (TabNear(text, file, at.Line) is { } tab)
            return YamlDiagnostics.Tab(tab);
        var problem = e.Message.TrimEnd('.');
        return YamlDiagnostics.Syntax(at, char.ToLowerInvariant(problem[0]) + problem[1..]);
    }

    // The scanner stops at the tab or at the token after it, so the culprit is on this line or the one before.
    private static SourceLocation? TabNear(string text, string file, int line)
    {
        var lines = text.Split('\n');
        for (var i = Math.Min(line, lines.Length); i >= Math.Max(1, line - 1); i--)
        {
            var indentation = lines[i - 1].TakeWhile(c => c is ' ' or '\t').ToArray();
            var tab = Array.IndexOf(indentation, '\t');
            if (tab >= 0)
                return new SourceLocation(file, i, tab + 1);
        }
        return null;
    }
}
