namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>
/// MESH31xx: what Istio's validating webhook rejects beyond the schema. istioctl has one code for all of it, IST0106,
/// and one for its warnings, IST0133.
/// </summary>
internal static class ValidationFindings
{
    /// <summary>What istioctl would report; part of the message, so that searching for it leads here.</summary>
    public static Finding Rejected(this Place at, string code, string message, string? hint = null) => at.Error(code, $"{message} (istioctl: IST0106)", hint);

    /// <summary>What the webhook lets through, with a warning to whoever applies it.</summary>
    public static Finding Warn(Place at, string message, string? hint = null) => at.Warning("IST0133", message, hint);

    /// <param name="problem">Ends the sentence "exportTo: …".</param>
    public static Finding ExportTo(Place at, string problem) => at.Rejected("MESH3116", $"exportTo: {problem}", "name namespaces, '.' for the own one, or '*' alone");

    /// <param name="problem">As <see cref="HostSyntax.Problem"/> says it.</param>
    public static Finding BadHost(Place at, string host, string problem) => at.Rejected("MESH3118", $"host '{host}' {problem}");

    public static Finding DryRun(Place at, string problem) => at.Rejected("MESH3170", $"istio.io/dry-run {problem}", "it works on AuthorizationPolicies with ALLOW or DENY");
}
