using System.Diagnostics.CodeAnalysis;

namespace GitOpsGen.Core.Diagnostics;

/// <summary>What a stage of the pipeline returns: its value, if no error stopped it, and everything it found.</summary>
public sealed record StageResult<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when the next stage may run.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>Runs the next stage on the value, and keeps the findings of both.</summary>
    public StageResult<TNext> Then<TNext>(Func<T, StageResult<TNext>> next)
        where TNext : class
    {
        if (!Succeeded)
            return new StageResult<TNext>(null, Diagnostics);
        var result = next(Value);
        return result with { Diagnostics = [.. Diagnostics, .. result.Diagnostics] };
    }
}
