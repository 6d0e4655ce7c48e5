using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3132, MESH3135: load balancing by locality and by hash (pkg/config/validation/agent, ValidateLocalityLbSetting).</summary>
internal static class LoadBalancerRules
{
    /// <summary>In failoverPriority these mean the same as failover.</summary>
    private static readonly string[] LocalityLabels = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone", "topology.istio.io/subzone"];

    /// <param name="settings">The traffic policy or port settings around the load balancer: outlier detection counts too.</param>
    /// <returns>MESH3132 for localities, MESH3135 for hashes, and IST0133 for what is accepted but without effect.</returns>
    public static IEnumerable<Finding> Check(ManifestDocument rule, Node settings)
    {
        var balancer = settings.Get("loadBalancer");
        return Locality(rule, balancer.Get("localityLbSetting"), settings.Has("outlierDetection")).Concat(Hash(rule, balancer.Get("consistentHash")));
    }

    /// <summary>Unlike route weights, these do have to sum to 100.</summary>
    private static IEnumerable<Finding> Locality(ManifestDocument rule, Node? locality, bool hasOutlierDetection)
    {
        if (locality is null)
            yield break;
        var failover = locality.Items("failover");
        var priority = locality.Items("failoverPriority");
        if (locality.Items("distribute").Count > 0 && failover.Count > 0)
            yield return TrafficPolicyFindings.Locality(rule.On(locality), "distribute and failover exclude each other");
        if (failover.Count > 0 && priority.Any(label => LocalityLabels.Contains(label.Text())))
            yield return TrafficPolicyFindings.Locality(rule.On(locality.Get("failoverPriority")!), "failover and a locality in failoverPriority exclude each other");
        if ((failover.Count > 0 || priority.Count > 0) && !hasOutlierDetection)
            yield return ValidationFindings.Warn(rule.On(locality), "failover without outlierDetection never happens, as no endpoint counts as failed", "add outlierDetection");
        foreach (var entry in failover.Where(entry => entry.Text("from").Length > 0 && entry.Text("from") == entry.Text("to")))
            yield return TrafficPolicyFindings.Locality(rule.On(entry), $"failover from '{entry.Text("from")}' to itself");
        var sources = new List<string>();
        foreach (var entry in locality.Items("distribute"))
        {
            var weights = entry.Get("to").Entries().Select(to => to.Value.Integer() ?? 0).ToList();
            if (weights.Sum() != 100 || weights.Contains(0))
                yield return TrafficPolicyFindings.Locality(rule.On(entry.Get("to") ?? entry), $"the weights from '{entry.Text("from")}' sum to {weights.Sum()}; they must be positive and sum to 100");
            var from = entry.Text("from");
            if (sources.Find(other => IsWithin(from, other) || IsWithin(other, from)) is { } earlier)
                yield return TrafficPolicyFindings.Locality(rule.On(entry), $"'{from}' is distributed twice, as it overlaps with '{earlier}'");
            sources.Add(from);
        }
    }

    /// <summary>Localities are region/zone/sub-zone; what is left out, and a star at the end, stand for all.</summary>
    private static bool IsWithin(string inner, string outer)
    {
        outer = outer.TrimEnd('*').TrimEnd('/');
        return outer.Length == 0 || inner == outer || inner.StartsWith(outer + "/", StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Hash(ManifestDocument rule, Node? hash)
    {
        if (hash.Get("httpCookie") is { } cookie && cookie.Text("name").Length == 0)
            yield return TrafficPolicyFindings.LoadBalancer(rule.On(cookie), "httpCookie needs a name");
        if (hash.Get("minimumRingSize") is { } ring)
        {
            yield return ValidationFindings.Warn(rule.On(ring), "minimumRingSize is deprecated", "use ringHash.minimumRingSize");
            if (hash.Has("maglev") || hash.Has("ringHash"))
                yield return TrafficPolicyFindings.LoadBalancer(rule.On(ring), "minimumRingSize excludes maglev and ringHash");
        }
        if (hash.Path("maglev", "tableSize") is { } table && !(table.Integer() is > 0 and < 5_000_011 && IsPrime(table.Integer() ?? 0)))
            yield return TrafficPolicyFindings.LoadBalancer(rule.On(table), $"maglev.tableSize {table.Text()} is not a prime number below 5000011");
    }

    /// <summary>Maglev's table spreads evenly only over a prime number of slots.</summary>
    private static bool IsPrime(int number)
    {
        for (var factor = 2; (long)factor * factor <= number; factor++)
        {
            if (number % factor == 0)
                return false;
        }
        return number > 1;
    }
}
