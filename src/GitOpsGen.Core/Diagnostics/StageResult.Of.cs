namespace GitOpsGen.Core.Diagnostics;

/// <summary>Makes the results of stages; the only place that decides whether a stage has a value.</summary>
public static class StageResult
{
    /// <summary>The value when none of the diagnostics is an error; otherwise only the diagnostics.</summary>
    public static StageResult<T> Of<T>(T value, IReadOnlyList<Diagnostic> diagnostics)
        where T : class =>
        new(diagnostics.Any(d => d.Severity == Severity.Error) ? null : value, diagnostics);

    /// <param name="diagnostics">At least one error; without any, the stage would stop the run and say nothing.</param>
    public static StageResult<T> Failed<T>(params IReadOnlyList<Diagnostic> diagnostics)
        where T : class =>
        new(null, diagnostics);
}
