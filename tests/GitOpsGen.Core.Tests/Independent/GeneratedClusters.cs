namespace GitOpsGen.Core.Tests.Independent;

/// <summary>The clusters of a generated config, and what else of it depends on them.</summary>
internal sealed class GeneratedClusters
{
    /// <summary>The first is on every cluster, with the chart's own ports.</summary>
    public static readonly string[] IngressNames = ["istio-ingressgateway", "public"];

    private readonly Dice _dice;
    private readonly List<Json> _clusters = [];
    private int _addresses;

    public GeneratedClusters(Dice dice)
    {
        _dice = dice;
        HasStore = dice.Chance(60);
        Istio = new Json { ["version"] = dice.OneOf("1.31.0", "1.31.0", "1.31.2", "1.30.3", "1.30.5", "1.29.4") }
            .When(dice.Chance(25), "revision", () => dice.OneOf("1-31-0", "stable", "on", "1e3"))
            .When(dice.Chance(30), "cni", () => true)
            .When(dice.Chance(15), "hub", () => "registry.example.org:5000/istio")
            .When(dice.Chance(15), "chartRepository", () => dice.OneOf("https://charts.example.org/istio", "ghcr.io/istio/release/charts"));
        HasTiers = dice.Chance(25);
        Names = [.. new[] { "control", "app", "eu-1", "on", "1e3", "us-east" }.Take(dice.Between(1, 6))];
        Primaries = [.. Names.Where((_, index) => index == 0 || dice.Chance(30))];
        var networks = dice.OneOf("one", "each", "two");
        foreach (var name in Names)
            _clusters.Add(Cluster(name, networks));
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Primaries { get; }

    public Json Istio { get; }

    public bool HasStore { get; }

    /// <summary>Clusters carry the label tier, for groups and selectors.</summary>
    public bool HasTiers { get; }

    /// <summary>Some cluster has an egress gateway, and no other primary would be left without (MESH1456).</summary>
    public bool HasEgress { get; private set; }

    public IReadOnlyList<Json> Write() => _clusters;

    private Json Cluster(string name, string networks)
    {
        var primary = Primaries.Contains(name);
        var index = Names.ToList().IndexOf(name);
        var cluster = new Json { ["name"] = name };
        if (!primary)
        {
            cluster["role"] = "remote";
            cluster["primary"] = _dice.OneOf<string>([.. Primaries]);
        }
        if (networks == "one")
            cluster["network"] = "shared";
        else if (networks == "two")
            cluster["network"] = index % 2 == 0 ? "even" : "odd";
        var labels = new Json { ["env"] = _dice.OneOf(MeshConfigGenerator.OddWords) }.When(HasTiers, "tier", () => index == 0 ? "edge" : "core");
        return cluster
            .When(Names.Count > 1 || _dice.Chance(50), "server", () => $"https://10.0.{index}.1:6443")
            .When(HasTiers || _dice.Chance(40), "labels", () => labels)
            .When(_dice.Chance(20), "destination", () => index == 0 ? "in-cluster" : $"cluster-{index}.example.org")
            .When(_dice.Chance(20) && !HasTiers, "kubernetes", () => _dice.OneOf("1.33", "1.34"))
            .When(true, "gateways", () => Gateways(primary))
            .When(primary && _dice.Chance(40), "addons", () => new Json { ["kiali"] = Kiali() })
            .When(_dice.Chance(20), "values", () => new Json { ["istio-eastwestgateway"] = new Json { ["podAnnotations"] = new Json { ["example.com/on"] = "yes" }, ["tolerations"] = new[] { new Json { ["key"] = "edge", ["operator"] = "Exists" } } }, ["istio-cni"] = new Json { ["cniBinDir"] = "/opt/bin" }, ["istiod"] = new Json { ["autoscaleMin"] = 2, ["env"] = new Json { ["PILOT_X"] = "on" } } });
    }

    private List<Json> Gateways(bool primary)
    {
        var eastWest = new Json { ["name"] = "istio-eastwestgateway", ["kind"] = "east-west" }
            .When(primary || _dice.Chance(50), "address", Address);
        List<Json> gateways = [_dice.Chance(20) ? Extras(eastWest) : eastWest];
        gateways.Add(new Json { ["name"] = IngressNames[0], ["kind"] = "ingress" }.When(_dice.Chance(50), "address", Address));
        if (_dice.Chance(30))
            gateways.Add(Extras(new Json { ["name"] = IngressNames[1], ["kind"] = "ingress" }.When(_dice.Chance(50), "namespace", () => "edge").When(_dice.Chance(60), "ports", Ports)));
        if (_dice.Chance(30))
            gateways.Add(Extras(new Json { ["name"] = "istio-egressgateway", ["kind"] = "egress" }));
        HasEgress |= Primaries.Count == 1 && gateways.Exists(gateway => Equals(gateway["kind"], "egress"));
        return gateways;
    }

    private Json Extras(Json gateway) => gateway
        .When(_dice.Chance(30), "scale", () => new Json { ["min"] = _dice.Between(1, 3), ["max"] = _dice.Between(3, 9) })
        .When(_dice.Chance(30), "resources", () => new Json { ["requests"] = new Json { ["cpu"] = _dice.OneOf<object>("100m", 1, 0.5) }, ["limits"] = new Json { ["memory"] = _dice.OneOf<object>("1Gi", 1073741824) } })
        .When(_dice.Chance(30), "serviceAnnotations", () => new Json { ["example.com/flag"] = _dice.OneOf(MeshConfigGenerator.OddWords), ["service.beta.kubernetes.io/aws-load-balancer-type"] = "nlb" })
        .When(_dice.Chance(20), "serviceType", () => "NodePort");

    private List<Json> Ports() =>
    [
        .. _dice.Chance(30) ? [new Json { ["name"] = _dice.OneOf("status-port", "health"), ["port"] = 15021 }] : Array.Empty<Json>(),
        new Json { ["name"] = "http", ["port"] = 80 }.When(_dice.Chance(50), "targetPort", () => 8080),
        new Json { ["name"] = "https", ["port"] = 443 },
        new Json { ["name"] = _dice.OneOf("tcp-db", "tcp-message-broker-of-orders"), ["port"] = 5432 },
    ];

    private Json Kiali() => new Json { ["auth"] = _dice.OneOf("token", "openid", "openshift", "header", "anonymous") }
        .When(_dice.Chance(50), "address", Address)
        .When(_dice.Chance(50), "prometheus", () => "http://prometheus.monitoring:9090")
        .When(_dice.Chance(40), "grafana", () => "http://grafana.monitoring:3000")
        .When(_dice.Chance(40), "tracing", () => "http://tempo.monitoring:3200")
        .When(_dice.Chance(30), "tracingProvider", () => "tempo")
        .When(_dice.Chance(30), "version", () => "2.31.1");

    private object Address() => _dice.OneOf($"192.168.64.{++_addresses}", $"192.168.65.{++_addresses}", $"fd00::{++_addresses}", $"lb-{++_addresses}.example.org");
}
