namespace GitOpsGen.Core.Tests.Independent;

/// <summary>
/// Makes valid configs: whatever comes out must load, render without an error, and stand before <see cref="IndependentJudge"/>.
/// One seed, one config.
/// </summary>
internal sealed class MeshConfigGenerator
{
    // Values that YAML readers like to take for something else.
    public static readonly string[] OddWords = ["on", "1.20", "0x1F", "null", "12e3", "yes", "0777", "v1"];

    private readonly Dice _dice;
    private readonly GeneratedClusters _clusters;
    private readonly GeneratedNamespaces _namespaces;

    private MeshConfigGenerator(int seed)
    {
        _dice = new Dice(seed);
        _clusters = new GeneratedClusters(_dice);
        _namespaces = new GeneratedNamespaces(_dice, _clusters);
    }

    public static string Generate(int seed) => new MeshConfigGenerator(seed).Config().Write();

    private Json Config()
    {
        var providers = _dice.Chance(30);
        var tracing = _dice.Chance(40);
        var services = new GeneratedServices(_dice, _namespaces, providers, tracing);
        var resources = new GeneratedResources(_dice, _clusters, _namespaces);
        var config = new Json
        {
            ["apiVersion"] = "gitopsgen.dev/v1",
            ["mesh"] = Mesh(providers, tracing),
            ["delivery"] = Delivery(),
        };
        config.When(_dice.Chance(25), "defaults", Defaults);
        config["clusters"] = _clusters.Write();
        config.When(_clusters.HasTiers, "groups", () => new[]
        {
            new Json { ["name"] = "edge", ["matchLabels"] = new Json { ["tier"] = "edge" }, ["cluster"] = new Json { ["kubernetes"] = "1.34" } },
        });
        config.When(_namespaces.All.Count > 0, "namespaces", () => _namespaces.Write(providers, tracing));
        if (_namespaces.All.Count > 0)
        {
            config["services"] = services.Write();
            resources.AddTo(config);
        }
        return config;
    }

    private Json Mesh(bool providers, bool tracing) =>
        new Json
        {
            ["id"] = _dice.OneOf("demo-mesh", "m1", "on"),
            ["istio"] = _clusters.Istio,
            ["certificates"] = new Json { ["issuer"] = _clusters.Primaries.Count > 1 ? _dice.OneOf("cacerts", "istio-csr") : _dice.OneOf("istiod", "cacerts", "istio-csr") },
        }
        .When(_dice.Chance(40), "trustDomain", () => _dice.OneOf("cluster.local", "mesh.example.org"))
        .When(_dice.Chance(40), "mtls", () => _dice.OneOf("STRICT", "PERMISSIVE"))
        .When(_dice.Chance(30), "outboundTraffic", () => _dice.OneOf("ALLOW_ANY", "REGISTRY_ONLY"))
        .When(_dice.Chance(30), "proxy", () => new Json { ["resources"] = Resources() })
        .When(_clusters.HasStore, "secrets", () => new Json { ["provider"] = "external-secrets", ["store"] = "vault" }.When(_dice.Chance(30), "storeKind", () => "SecretStore"))
        .When(providers, "extensionProviders", () => new[] { new Json { ["name"] = "opa", ["envoyExtAuthzGrpc"] = new Json { ["service"] = "opa.opa.svc.cluster.local", ["port"] = 9191 } }, new Json { ["name"] = "als", ["envoyOtelAls"] = new Json { ["service"] = "otel.observability.svc.cluster.local", ["port"] = 4317 } } })
        .When(_dice.Chance(20), "jwksBlockedCidrs", () => new[] { "10.0.0.0/8", "fd00::/8" })
        .When(_dice.Chance(20), "values", () => new Json { ["istiod"] = new Json { ["pilot"] = new Json { ["resources"] = new Json { ["requests"] = new Json { ["cpu"] = "1" } } } } }.When(_dice.Chance(50), "istio-base", () => new Json { ["base"] = new Json { ["excludedCRDs"] = Array.Empty<string>() } }))
        .When(tracing || _dice.Chance(30), "telemetry", () => Telemetry(providers, tracing));

    private Json Telemetry(bool providers, bool tracing) => new Json()
        .When(tracing, "tracing", () => new Json { ["provider"] = _dice.OneOf("opentelemetry", "zipkin"), ["service"] = "collector.observability.svc.cluster.local" }
            .When(_dice.Chance(50), "sampling", () => _dice.OneOf(0.5, 10, 100))
            .When(_dice.Chance(30), "port", () => 4318))
        .When(_dice.Chance(60), "accessLogs", () => providers ? _dice.OneOf("envoy", "als") : new Json { ["provider"] = "envoy", ["filter"] = "response.code >= 400 && !has(request.headers['x-quiet'])" })
        .When(_dice.Chance(50), "metrics", () => new Json { ["podMonitors"] = _dice.Chance(70), ["serviceMonitors"] = _dice.Chance(50), ["monitorLabels"] = new Json { ["release"] = _dice.OneOf(OddWords) } });

    private Json Delivery() => new Json
    {
        ["repository"] = new Json { ["url"] = _dice.OneOf("https://github.com/acme/mesh-gitops.git", "git@github.com:acme/mesh.git", "https://gitea.example.org/mesh/tree.git") }
            .When(_dice.Chance(40), "branch", () => _dice.OneOf("main", "release/1.0", "1.20"))
            .When(_dice.Chance(40), "path", () => _dice.OneOf(".", "mesh", "mesh/prod.1")),
    }.When(_dice.Chance(40), "argocd", () => new Json { ["autoSync"] = _dice.Chance(50) }
        .When(_dice.Chance(50), "namespace", () => "gitops")
        .When(_dice.Chance(50), "project", () => _dice.OneOf("istio", "1-20", "on"))
        .When(_dice.Chance(30), "rootProject", () => "platform"));

    private Json Defaults() => new Json()
        .When(_dice.Chance(50), "cluster", () => new Json { ["kubernetes"] = "1.33" })
        .When(_dice.Chance(50), "namespace", () => new Json { ["labels"] = new Json { ["team"] = "platform" } });

    public Json Resources() => new() { ["requests"] = new Json { ["cpu"] = _dice.OneOf<object>("100m", 1), ["memory"] = "128Mi" }, ["limits"] = new Json { ["cpu"] = "2", ["memory"] = "1Gi" } };
}
