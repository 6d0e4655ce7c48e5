namespace GitOpsGen.Core.Tests.Independent;

/// <summary>The application namespaces of a generated config.</summary>
internal sealed class GeneratedNamespaces
{
    private readonly Dice _dice;
    private readonly GeneratedClusters _clusters;

    public GeneratedNamespaces(Dice dice, GeneratedClusters clusters)
    {
        (_dice, _clusters) = (dice, clusters);
        All = [.. new[] { "shop", "data", "default", "on", "edge" }.Where(_ => dice.Chance(55))];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>Those whose pods have no sidecar.</summary>
    public HashSet<string> WithoutSidecars { get; } = [];

    public HashSet<string> AllowAll { get; } = [];

    public List<Json> Write(bool providers, bool tracing) => [.. All.Select(name => Namespace(name, providers, tracing))];

    private Json Namespace(string name, bool providers, bool tracing)
    {
        var bare = name == "data" && _dice.Chance(40);
        if (bare)
            WithoutSidecars.Add(name);
        var item = new Json { ["name"] = name }
            .When(_dice.Chance(60), "clusters", Clusters)
            .When(_dice.Chance(30), "labels", () => new Json { ["team"] = _dice.OneOf(MeshConfigGenerator.OddWords), ["pod-security.kubernetes.io/enforce"] = "restricted" })
            .When(_dice.Chance(30), "annotations", () => new Json { ["example.com/note"] = _dice.OneOf("on", "a: b", "# no comment", "two\nlines", " padded ", "{{ x }}", "größe", "\"quoted\" 'twice'", "") });
        if (bare)
            return item.When(true, "injection", () => "disabled");
        return item
            .When(_dice.Chance(25), "authorization", () => _dice.OneOf("deny-all", "allow-all"))
            .When(item.ContainsKey("authorization") && Equals(item["authorization"], "allow-all") && AllowAll.Add(name), "mtls", () => "PERMISSIVE")
            .When(_dice.Chance(20), "proxy", () => new Json { ["concurrency"] = 2, ["environmentVariables"] = new Json { ["FLAG"] = _dice.OneOf(MeshConfigGenerator.OddWords) } })
            .When(_dice.Chance(25), "telemetry", () => new Json().When(true, "accessLogs", () => providers ? "als" : "envoy").When(tracing, "tracing", () => new Json { ["sampling"] = 5 }));
    }

    private object Clusters() => _clusters.HasTiers && _dice.Chance(50)
        ? new Json { ["matchLabels"] = new Json { ["tier"] = "edge" } }
        : _dice.Chance(30) ? "all" : _dice.Some(_clusters.Names);
}
