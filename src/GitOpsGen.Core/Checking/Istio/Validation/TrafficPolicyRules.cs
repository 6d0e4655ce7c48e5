using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3130 to MESH3135: DestinationRules in themselves (pkg/config/validation, ValidateDestinationRule, validateTrafficPolicy).</summary>
internal static class TrafficPolicyRules
{
    private static readonly string[] PortFields = ["outlierDetection", "connectionPool", "loadBalancer", "tls"];

    private static readonly string[] PolicyFields = [.. PortFields, "portLevelSettings", "tunnel", "proxyProtocol", "retryBudget"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.DestinationRule).SelectMany(CheckRule);

    private static IEnumerable<Finding> CheckRule(ManifestDocument rule)
    {
        var host = rule.Spec.Get("host");
        if (host is not null && HostSyntax.Problem(host.Text()) is { } problem)
            yield return ValidationFindings.BadHost(rule.On(host), host.Text(), problem);
        var names = new HashSet<string>();
        foreach (var subset in rule.Spec.Items("subsets"))
        {
            if (!names.Add(subset.Text("name")))
                yield return TrafficPolicyFindings.DuplicateSubset(rule.On(subset), subset.Text("name"));
        }
        foreach (var policy in rule.Spec.Items("subsets").Select(subset => subset.Get("trafficPolicy")).Append(rule.Spec.Get("trafficPolicy")).OfType<Node>())
        {
            foreach (var finding in CheckPolicy(rule, policy))
                yield return finding;
        }
    }

    /// <summary>The same for the host, for each subset and for each port.</summary>
    private static IEnumerable<Finding> CheckPolicy(ManifestDocument rule, Node policy)
    {
        if (!PolicyFields.Any(policy.Has))
            yield return TrafficPolicyFindings.Empty(rule.On(policy), "trafficPolicy");
        if (policy.Has("tunnel") && policy.Has("proxyProtocol"))
            yield return TrafficPolicyFindings.Empty(rule.On(policy), "tunnel and proxyProtocol together: the policy");
        foreach (var port in policy.Items("portLevelSettings"))
        {
            if (port.Path("port", "number") is null)
                yield return TrafficPolicyFindings.NoPort(rule.On(port));
            else if (!PortFields.Any(port.Has))
                yield return TrafficPolicyFindings.Empty(rule.On(port), $"portLevelSettings of port {port.Path("port", "number").Text()}");
        }
        foreach (var settings in policy.Items("portLevelSettings").Append(policy))
        {
            foreach (var finding in OutlierDetection(rule, settings.Get("outlierDetection")).Concat(ConnectionPool(rule, settings.Get("connectionPool")))
                         .Concat(LoadBalancerRules.Check(rule, settings)).Concat(ClientTlsRules.Check(rule, settings.Get("tls"))))
                yield return finding;
        }
    }

    /// <summary>consecutiveErrors is what old examples still use: accepted, and ignored.</summary>
    private static IEnumerable<Finding> OutlierDetection(ManifestDocument rule, Node? outlier)
    {
        if (outlier.Get("consecutiveErrors") is { } old)
            yield return ValidationFindings.Warn(rule.On(old), "consecutiveErrors is accepted and ignored", "use consecutive5xxErrors or consecutiveGatewayErrors");
        if (outlier.Get("consecutiveLocalOriginFailures") is { } local && local.Integer() > 0 && !outlier.Get("splitExternalLocalOriginErrors").IsTrue())
            yield return TrafficPolicyFindings.LocalOriginFailures(rule.On(local));
        foreach (var percent in ((string[])["maxEjectionPercent", "minHealthPercent"]).Select(field => outlier.Get(field)).OfType<Node>().Where(node => node.Integer() is < 0 or > 100))
            yield return TrafficPolicyFindings.Percent(rule.On(percent), percent.Text());
    }

    private static IEnumerable<Finding> ConnectionPool(ManifestDocument rule, Node? pool)
    {
        if (pool is not null && !pool.Has("http") && !pool.Has("tcp"))
            yield return TrafficPolicyFindings.Empty(rule.On(pool), "connectionPool");
        var http = pool.Get("http");
        if (http.Text("h2UpgradePolicy") == "UPGRADE" && http.Get("useClientProtocol").IsTrue())
            yield return TrafficPolicyFindings.LoadBalancer(rule.On(http!), "h2UpgradePolicy UPGRADE and useClientProtocol exclude each other");
    }
}
