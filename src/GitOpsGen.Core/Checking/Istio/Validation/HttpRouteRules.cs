using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3101, MESH3102, MESH3103, MESH3107, MESH3115: one HTTP, TCP or TLS rule in itself (pkg/config/validation/virtualservice.go).</summary>
internal static class HttpRouteRules
{
    private static readonly string[] Actions = ["route", "redirect", "directResponse", "delegate"];

    /// <summary>Fields that mean nothing beside each other.</summary>
    private static readonly (string First, string Second)[] Exclusive =
    [
        ("mirror", "mirrors"), ("fault", "redirect"), ("fault", "directResponse"), ("rewrite", "redirect"), ("rewrite", "directResponse"),
    ];

    /// <summary>Envoy's x-envoy-retry-on and x-envoy-retry-grpc-on.</summary>
    private static readonly HashSet<string> RetryConditions =
    [
        "5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "envoy-ratelimited", "retriable-4xx", "refused-stream",
        "retriable-status-codes", "retriable-headers", "http3-post-connect-failure", "cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable",
    ];

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from service in mesh.Of(Kinds.VirtualService)
        from protocol in (string[])["http", "tls", "tcp"]
        from rule in service.Spec.Items(protocol)
        from finding in CheckRule(service, rule, protocol == "http")
        select finding;

    private static IEnumerable<Finding> CheckRule(ManifestDocument service, Node rule, bool isHttp)
    {
        foreach (var finding in CheckWeights(service, rule).Concat(CheckAction(service, rule, isHttp)))
            yield return finding;
        if (!isHttp)
            yield break;
        foreach (var (first, second) in Exclusive)
        {
            if (rule.Has(first) && rule.Has(second))
                yield return VirtualServiceFindings.Exclusive(service.On(rule.Get(second)!), first, second);
        }
        if (rule.Get("retries") is { } retries)
        {
            foreach (var finding in CheckRetries(service, retries))
                yield return finding;
        }
        foreach (var finding in HttpRouteValues.Check(service, rule))
            yield return finding;
    }

    /// <summary>Weights are shares of their sum; Istio does not ask for 100.</summary>
    private static IEnumerable<Finding> CheckWeights(ManifestDocument service, Node rule)
    {
        var routes = rule.Items("route");
        foreach (var weight in routes.Select(route => route.Get("weight")).OfType<Node>().Where(weight => weight.Integer() < 0))
            yield return VirtualServiceFindings.NegativeWeight(service.On(weight));
        if (routes.Count > 1 && routes.Sum(route => route.Integer("weight") ?? 0) == 0)
            yield return VirtualServiceFindings.NoWeight(service.On(rule.Get("route")!), routes.Count);
    }

    private static IEnumerable<Finding> CheckAction(ManifestDocument service, Node rule, bool isHttp)
    {
        var actions = (isHttp ? Actions : ["route"]).Where(action => action == "route" ? rule.Items(action).Count > 0 : rule.Has(action)).ToList();
        if (actions.Count == 0)
            yield return VirtualServiceFindings.NoAction(service.On(rule), isHttp);
        else if (actions.Count > 1)
            yield return VirtualServiceFindings.SeveralActions(service.On(rule.Get(actions[1])!), actions);
    }

    /// <summary>Spaces around conditions are tolerated.</summary>
    private static IEnumerable<Finding> CheckRetries(ManifestDocument service, Node retries)
    {
        var attempts = retries.Integer("attempts") ?? 0;
        var place = service.On(retries.Get("attempts") ?? retries);
        if (attempts < 0)
            yield return VirtualServiceFindings.Retries(place, "attempts may not be negative", null);
        else if (attempts == 0 && (retries.Has("perTryTimeout") || retries.Has("retryOn") || retries.Has("retryRemoteLocalities")))
            yield return VirtualServiceFindings.Retries(place, "with 0 attempts nothing is retried, and the other fields are rejected", "set attempts, or remove them");
        foreach (var condition in retries.Text("retryOn").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var isStatus = int.TryParse(condition, out var status) && status is >= 100 and <= 599;
            if (!isStatus && !RetryConditions.Contains(condition))
                yield return VirtualServiceFindings.Retries(service.On(retries.Get("retryOn")!), $"retryOn '{condition}' is no condition of Envoy's", $"for example {string.Join(", ", RetryConditions.Order(StringComparer.Ordinal).Take(6))}");
        }
    }
}
