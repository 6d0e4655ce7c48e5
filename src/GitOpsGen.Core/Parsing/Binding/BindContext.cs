using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Binding;

/// <param name="partial">True for <c>defaults</c> and <c>groups</c>, which need not be complete.</param>
internal sealed class BindContext(ICollection<Diagnostic> diagnostics, bool partial)
{
    public bool Partial { get; } = partial;

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
