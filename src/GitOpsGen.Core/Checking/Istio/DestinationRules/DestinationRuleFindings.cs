namespace GitOpsGen.Core.Checking.Istio.DestinationRules;

/// <summary>What can be wrong with a DestinationRule among the other objects.</summary>
internal static class DestinationRuleFindings
{
    /// <param name="suggestion">The full name that a short one with a dot was probably meant for; null without a guess.</param>
    public static Finding UnknownHost(Place at, string host, string? suggestion) =>
        at.Warning("IST0174", $"host '{host}' matches no Service and no ServiceEntry of the mesh",
            suggestion is null ? "declare the service, or remove the rule" : $"Istio completes only names without a dot; write '{suggestion}'");

    /// <summary>Said only when every pod of the host is known well enough to be sure.</summary>
    /// <param name="labels">The subset's, without locality labels, which come from the node.</param>
    public static Finding SubsetWithoutPods(Place at, string subset, string labels, string host) =>
        at.Error("IST0173", $"subset '{subset}' ({labels}) selects no pod behind '{host}'; its requests get 503", "match the labels of the version's pods");

    /// <param name="target">The host, and the port where the setting is a port's.</param>
    /// <param name="mode">SIMPLE or MUTUAL.</param>
    public static Finding NoAuthority(Place at, string code, string target, string mode) =>
        at.Warning(code, $"TLS {mode} to {target} names no caCertificates, so only a certificate of a public authority is accepted",
            "name the file of the server's CA, or 'system' if a public one is meant");

    public static Finding Unverified(Place at, string code, string target, string mode) =>
        at.Warning(code, $"TLS {mode} to {target} accepts any certificate, because of insecureSkipVerify", "remove it, and name the server's CA in caCertificates");

    /// <summary>caCertificates is no way out here: beside a credentialName the webhook refuses it (MESH3134).</summary>
    public static Finding CredentialOfGateways(Place at, string code, string target, string mode) =>
        at.Warning(code, $"TLS {mode} to {target} has its certificates in credentialName, which gateways read and sidecars do not: they would send plain text",
            "add a workloadSelector for the pods that call the host; if only a gateway does, accept this under 'ignore'");
}
