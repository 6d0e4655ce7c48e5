namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>What can be wrong with policies among the other objects.</summary>
internal static class PolicyFindings
{
    /// <param name="at">The selector, or the spec of a policy without one.</param>
    /// <param name="reason">Ends the sentence after the colon.</param>
    public static Finding SelectsNothing(Place at, string reason) =>
        at.Warning("IST0127", $"the policy applies to nothing: {reason}", "match the labels of the workload's pods");

    /// <summary>istioctl has this one under another code and level than for policies.</summary>
    public static Finding SidecarSelectsNothing(Place at, string selector, string ns) =>
        at.Error("IST0101", $"workloadSelector '{selector}' matches no workload in namespace '{ns}'", "match the labels of the workload's pods");

    /// <param name="gateway">The name that the selector's label asks for.</param>
    public static Finding SelectorOnKubernetesGateway(Place at, string gateway) =>
        at.Warning("IST0166", $"a selector does not reach the pods of Kubernetes Gateway '{gateway}'",
            "use targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: …}]");

    /// <summary>For a CUSTOM policy istiod then denies the requests of its rules; a Telemetry reports to nobody.</summary>
    /// <param name="known">The mesh's own providers and those of Istio's defaults.</param>
    public static Finding UnknownProvider(Place at, string name, IEnumerable<string> known) =>
        at.Error("IST0101", $"no extension provider is called '{name}'",
            $"declare it in meshConfig.extensionProviders; there are {string.Join(", ", known.Order(StringComparer.Ordinal))}");

    /// <param name="pattern">As the rule has it, perhaps with a star at either end.</param>
    public static Finding UnknownNamespace(Place at, string pattern) =>
        at.Error("IST0101", $"no namespace matches '{pattern}'", "name a namespace of the mesh");

    public static Finding UnknownTarget(Place at, string service, string ns) =>
        at.Error("IST0101", $"targetRef names Service '{service}', which does not exist in namespace '{ns}'", "a targetRef never reaches another namespace");

    /// <param name="other">Another Sidecar without a workloadSelector.</param>
    public static Finding SidecarsForNamespace(Place at, ManifestDocument other) =>
        at.Error("IST0111", $"{other} is for the same namespace; only one of the two is used", "merge them, or give one a workloadSelector");

    public static Finding SidecarsForWorkload(Place at, ManifestDocument other) =>
        at.Error("IST0110", $"{other} selects the same workload; only one of the two is used", "merge them, or select different workloads");

    public static Finding SidecarInAmbient(Place at, string ns) =>
        at.Warning("IST0167", $"the policy has no effect: namespace '{ns}' is in ambient mode and has no sidecars", "use a waypoint and an AuthorizationPolicy, or remove it");

    public static Finding TelemetriesForNamespace(Place at, ManifestDocument other) =>
        at.Error("IST0160", $"{other} is for the same namespace; only one of the two is used", "merge tracing, metrics and logging into one Telemetry");

    public static Finding TelemetriesForWorkload(Place at, ManifestDocument other) =>
        at.Error("IST0159", $"{other} selects the same workload; only one of the two is used", "merge them, or select different workloads");

    /// <summary>istioctl has no code for it, though the rule is the same as for Sidecars.</summary>
    public static Finding PeerAuthenticationsForScope(Place at, ManifestDocument other) =>
        at.Error("MESH3223", $"{other} has the same scope; only the older of the two is used", "keep one PeerAuthentication per mesh, namespace and workload");

    /// <param name="at">The entry of <c>accessLogging</c> that names none.</param>
    public static Finding NoAccessLogProvider(Place at) =>
        at.Warning("IST0157", "access logging without a provider is ignored, as the mesh has no default one", "add providers: [{name: envoy}]");

    /// <summary>Said once for each control plane, at its values: the policies are the reason, not the mistake.</summary>
    public static Finding JwksFetchUnrestricted(Place at, string cluster, IReadOnlyList<ManifestDocument> policies) =>
        at.Warning("IST0175", $"istiod of '{cluster}' fetches JWKS from any address ({policies.Count} RequestAuthentications, first {policies[0]})",
            "set env.BLOCKED_CIDRS_IN_JWKS_URIS, for example to 169.254.0.0/16,127.0.0.0/8");

    /// <param name="policy">The PeerAuthentication in force: the namespace's, else the mesh's.</param>
    public static Finding PlainTextToStrict(Place at, string host, ManifestDocument policy) =>
        at.Error("MESH3225", $"clients talk plain text to '{host}', but {policy} takes mutual TLS only", "remove tls (Istio then chooses by itself), or use ISTIO_MUTUAL");
}
