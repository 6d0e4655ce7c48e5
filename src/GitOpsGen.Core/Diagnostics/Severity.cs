namespace GitOpsGen.Core.Diagnostics;

/// <summary>How much a finding matters. Errors block every later stage; the others do not.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
