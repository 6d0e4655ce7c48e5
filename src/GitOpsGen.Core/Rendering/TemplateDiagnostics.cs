using GitOpsGen.Core.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace GitOpsGen.Core.Rendering;

/// <summary>MESH20xx: templates.</summary>
internal static class TemplateDiagnostics
{
    /// <summary>Found before anything is rendered, in the user's templates all at once.</summary>
    public static Diagnostic Syntax(LogMessage message) =>
        new(Severity.Error, "MESH2001", $"not a valid template: {message.Message}", Place(message.Span));

    /// <param name="output">The file that was being rendered: the same template may do well with another's data.</param>
    public static Diagnostic Runtime(ScriptRuntimeException e, string output) =>
        new(Severity.Error, "MESH2002", $"cannot render {output}: {e.OriginalMessage}", Place(e.Span)) { OutputFile = output };

    /// <summary>
    /// A warning, since the tree is complete without it; mostly a path that was mistyped or renamed between versions.
    /// </summary>
    public static Diagnostic ReplacesNothing(string file, string path, IEnumerable<string> builtIn) =>
        new(Severity.Warning, "MESH2003", $"template '{path}' replaces no built-in one and is not used", new SourceLocation(file, 1, 1), DidYouMean.Hint(path, builtIn) ?? "a file that other templates include begins with '_'");

    /// <summary>Scriban has no place for the end of a text: what is missing there is reported at its start.</summary>
    private static SourceLocation Place(SourceSpan span) => span.Start.Line < 0
        ? new SourceLocation(span.FileName, 1, 1)
        : new(span.FileName, span.Start.Line + 1, span.Start.Column + 1, span.End.Line + 1, span.End.Column + 2);
}
