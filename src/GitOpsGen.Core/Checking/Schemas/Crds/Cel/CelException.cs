namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>
/// Evaluation failed, which makes the API server reject the value (a field that is not there, a text that is not a duration, …).
/// </summary>
internal sealed class CelException(string message) : Exception(message);

/// <summary>An expression that this tool does not understand; its rule is left out rather than guessed at.</summary>
internal sealed class CelUnsupportedException(string message) : Exception(message);
