using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Binding;

/// <param name="partial">True inside <c>defaults</c> and <c>groups</c>, where inheritable keys may be missing.</param>
internal sealed class BindContext(ICollection<Diagnostic> diagnostics, bool partial = false)
{
    public bool Partial { get; } = partial;

    public BindContext ForPartial() => new(diagnostics, partial: true);

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
