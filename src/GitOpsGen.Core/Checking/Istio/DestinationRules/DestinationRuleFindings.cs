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

    /// <param name="mode">SIMPLE or MUTUAL.</param>
    public static Finding Unverified(Place at, string mode, string host) =>
        at.Warning("IST0128", $"TLS {mode} to '{host}' names no caCertificates, so any certificate is accepted", "set caCertificates; 'system' stands for the proxy's own trust store");

    public static Finding UnverifiedPort(Place at, string mode, string host, string port) =>
        at.Warning("IST0129", $"TLS {mode} to '{host}' port {port} names no caCertificates, so any certificate is accepted", "set caCertificates; 'system' stands for the proxy's own trust store");
}
