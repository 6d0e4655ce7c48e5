namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH310x, MESH311x: VirtualServices that the webhook rejects.</summary>
internal static class VirtualServiceFindings
{
    public static Finding NegativeWeight(Place at) => at.Rejected("MESH3101", "a weight may not be negative");

    /// <summary>A single destination needs no weight; several without any get nothing.</summary>
    public static Finding NoWeight(Place at, int count) =>
        at.Rejected("MESH3101", $"none of the {count} destinations has a weight, so none gets traffic", "give each a weight; best so that they sum to 100");

    /// <param name="isHttp">TCP and TLS rules can do nothing but route.</param>
    public static Finding NoAction(Place at, bool isHttp) =>
        at.Rejected("MESH3102", "the rule does nothing with what it matches", isHttp ? "add route, redirect, directResponse or delegate" : "add route");

    public static Finding SeveralActions(Place at, IEnumerable<string> actions) =>
        at.Rejected("MESH3102", $"the rule has several actions: {string.Join(", ", actions)}", "keep one, and put the other into a rule of its own");

    /// <param name="second">The one that the finding points at.</param>
    public static Finding Exclusive(Place at, string first, string second) => at.Rejected("MESH3103", $"{first} and {second} exclude each other", "keep one of them");

    /// <summary>A sidecar would take every host for it; at a gateway the listener's own hosts bound it.</summary>
    public static Finding WildcardInMesh(Place at) =>
        at.Rejected("MESH3104", "host '*' is not allowed for the sidecars of the mesh", "name the hosts, or bind the VirtualService to a gateway");

    /// <param name="earlier">Equal, or a wildcard that includes the host, or the other way round.</param>
    public static Finding DuplicateHost(Place at, string host, string earlier) => at.Rejected("MESH3105", $"host '{host}' overlaps with '{earlier}' in the same list", "keep one of them");

    /// <param name="problem">As <see cref="RegexSyntax.Problem"/> says it; the pattern itself is cut after 60 characters.</param>
    public static Finding Regex(Place at, string regex, string problem) =>
        at.Rejected("MESH3106", $"the regular expression '{(regex.Length > 60 ? regex[..60] + "…" : regex)}' {problem}", "Envoy uses RE2: https://github.com/google/re2/wiki/Syntax");

    public static Finding EmptyPrefix(Place at) => at.Rejected("MESH3106", "an empty prefix matches everything", "leave the match out, or use prefix: /");

    public static Finding Retries(Place at, string problem, string? hint) => at.Rejected("MESH3107", $"retries: {problem}", hint);

    /// <param name="field">What only the root VirtualService may have: gateways, tls, tcp or a delegate.</param>
    public static Finding DelegateWith(Place at, string field) => at.Rejected("MESH3108", $"a VirtualService without hosts is a delegate and has no {field}", "add hosts, or remove it");

    public static Finding NoRoutes(Place at) => at.Rejected("MESH3108", "the VirtualService has no http, tls or tcp rules");

    public static Finding TlsWithoutSni(Place at) => at.Rejected("MESH3110", "a TLS rule needs a match with sniHosts", "TLS is routed by server name; use tcp where there is none");

    /// <summary>istiod attaches such a match to no listener.</summary>
    public static Finding SniOutsideHosts(Place at, string sni) => at.Rejected("MESH3110", $"sniHost '{sni}' is within none of the hosts", "add it to hosts");

    /// <summary>Claims are metadata of the gateway's JWT filter, of which sidecars' routes know nothing.</summary>
    /// <param name="key">The header name that begins with <c>@request.auth.claims</c>.</param>
    public static Finding ClaimInMesh(Place at, string key) => at.Rejected("MESH3112", $"routing on '{key}' works only at gateways", "bind the VirtualService to a gateway");

    public static Finding Cors(Place at, string problem) => at.Rejected("MESH3113", $"corsPolicy: {problem}");

    public static Finding Header(Place at, string name) => at.Rejected("MESH3114", $"header '{name}' may not be changed here", "Host may be set on requests; pseudo-headers never");

    /// <param name="problem">The whole message, with the value.</param>
    public static Finding Value(Place at, string problem) => at.Rejected("MESH3115", problem);

    public static Finding BadGatewayName(Place at, string name) =>
        at.Rejected("MESH3117", $"gateway '{name}' is not a name or namespace/name", "write 'web' for a Gateway of this namespace, 'infra/web' for another's, 'mesh' for the sidecars");
}
