using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Delivery;

/// <summary>A failure that may pass: refused, timed out, overloaded. Tried again a few times, then shown to the user.</summary>
/// <param name="retryAfter">What the server asked for; null leaves it to us.</param>
internal sealed class TransientException(Diagnostic diagnostic, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception(diagnostic.Message, cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
