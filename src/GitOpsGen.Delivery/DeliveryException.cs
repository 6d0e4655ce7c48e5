using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Delivery;

/// <summary>Delivery stopped for reasons the user can read: the only exception that leaves this assembly on purpose.</summary>
public sealed class DeliveryException(IReadOnlyList<Diagnostic> diagnostics, Exception? cause = null)
    : Exception(string.Join('\n', diagnostics.Select(d => d.Message)), cause)
{
    public DeliveryException(Diagnostic diagnostic, Exception? cause = null)
        : this([diagnostic], cause)
    {
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
