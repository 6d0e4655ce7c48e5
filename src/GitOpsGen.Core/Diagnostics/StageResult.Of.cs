namespace GitOpsGen.Core.Diagnostics;

public static class StageResult
{
    /// <summary>The value when none of the diagnostics is an error; otherwise only the diagnostics.</summary>
    public static StageResult<T> Of<T>(T value, IReadOnlyList<Diagnostic> diagnostics)
        where T : class =>
        new(diagnostics.Any(d => d.Severity == Severity.Error) ? null : value, diagnostics);

    public static StageResult<T> Failed<T>(params IReadOnlyList<Diagnostic> diagnostics)
        where T : class =>
        new(null, diagnostics);
}
