using GitOpsGen.Core.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace GitOpsGen.Core.Rendering;

/// <summary>MESH20xx: templates.</summary>
internal static class TemplateDiagnostics
{
    /// <summary>Found before anything is rendered, in the user's templates all at once.</summary>
    /// <param name="text">The template's.</param>
    public static Diagnostic Syntax(LogMessage message, string text) =>
        new(Severity.Error, "MESH2001", $"not a valid template: {message.Message}", message.Span.Start.Line < 0 ? End(message.Span.FileName, text) : Place(message.Span));

    /// <param name="output">The file that was being rendered: the same template may do well with another's data.</param>
    public static Diagnostic Runtime(ScriptRuntimeException e, string output) =>
        new(Severity.Error, "MESH2002", $"cannot render {output}: {e.OriginalMessage}", Place(e.Span)) { OutputFile = output };

    /// <summary>
    /// A warning, since the tree is complete without it; mostly a path that was mistyped or renamed between versions.
    /// </summary>
    public static Diagnostic ReplacesNothing(string file, string path, IEnumerable<string> builtIn) =>
        new(Severity.Warning, "MESH2003", $"template '{path}' replaces no built-in one and is not used", new SourceLocation(file, 1, 1), DidYouMean.Hint(path, builtIn) ?? "a file that other templates include begins with '_'");

    /// <summary>Scriban has no place for the end of a text, which is where a missing <c>end</c> is missed: after the last line that says something.</summary>
    private static SourceLocation End(string file, string text)
    {
        var said = text.AsSpan().TrimEnd();
        return new SourceLocation(file, said.Count('\n') + 1, said.Length - said.LastIndexOf('\n'));
    }

    private static SourceLocation Place(SourceSpan span) =>
        new(span.FileName, span.Start.Line + 1, span.Start.Column + 1, span.End.Line + 1, span.End.Column + 2);
}
