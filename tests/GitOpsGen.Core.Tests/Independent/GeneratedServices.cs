namespace GitOpsGen.Core.Tests.Independent;

/// <summary>The services of a generated config, with routing, resilience, exposure and security.</summary>
internal sealed class GeneratedServices(Dice dice, GeneratedNamespaces namespaces, bool providers, bool tracing)
{
    private static readonly string[] Names = ["web", "api", "cart", "reviews"];

    private int _hosts;

    public List<Json> Write() =>
    [
        .. namespaces.All.SelectMany(@namespace => Names.Where(_ => dice.Chance(45)).Select(name => Service(@namespace, name))),
    ];

    private Json Service(string @namespace, string name)
    {
        var service = new Json
        {
            ["name"] = name,
            ["namespace"] = @namespace,
            ["ports"] = Ports(out var several),
        }
        .When(dice.Chance(50), "serviceAccount", () => name)
        .When(dice.Chance(25), "createService", () => true)
        .When(dice.Chance(15), "selector", () => new Json { ["app.kubernetes.io/name"] = name });
        if (namespaces.WithoutSidecars.Contains(@namespace))
            return service;
        var versions = dice.Chance(45);
        service.When(versions, "versions", () => new object[] { "v1", new Json { ["name"] = "v2", ["loadBalancer"] = "ROUND_ROBIN" } });
        Resilience(service);
        Routing(service, versions, several);
        Security(service, @namespace);
        return service
            .When(dice.Chance(15), "clusterLocal", () => true)
            .When(dice.Chance(15), "proxy", () => new Json { ["concurrency"] = 4 })
            .When(dice.Chance(20), "telemetry", () => new Json { ["accessLogs"] = new Json { ["disabled"] = true } }.When(tracing, "tracing", () => new Json { ["disabled"] = true }));
    }

    private List<Json> Ports(out bool several)
    {
        several = dice.Chance(30);
        var ports = new List<Json> { new Json { ["name"] = "http", ["port"] = 80 }.When(dice.Chance(40), "targetPort", () => dice.OneOf<object>(8080, "http-main")) };
        if (several)
            ports.Add(new Json { ["name"] = dice.OneOf("grpc", "tcp-admin", "http-x"), ["port"] = 9000 }.When(dice.Chance(20), "protocol", () => "GRPC"));
        return ports;
    }

    private void Resilience(Json service) => service
        .When(dice.Chance(30), "loadBalancer", () => dice.OneOf<object>("RANDOM", "LEAST_REQUEST", new Json { ["consistentHash"] = new Json { ["httpHeaderName"] = "x-user" } }))
        .When(dice.Chance(30), "circuitBreaker", () => new Json { ["maxConnections"] = 100, ["maxPendingRequests"] = 1, ["consecutive5xxErrors"] = 5, ["interval"] = "10s", ["baseEjectionTime"] = "1m30s", ["maxEjectionPercent"] = 100, ["minHealthPercent"] = 0 })
        .When(dice.Chance(15), "connectionPool", () => new Json { ["tcp"] = new Json { ["connectTimeout"] = "1s" }, ["http"] = new Json { ["idleTimeout"] = "30s" } })
        .When(dice.Chance(30), "timeout", () => dice.OneOf("10s", "1h", "250ms"))
        .When(dice.Chance(30), "retries", () => new Json { ["attempts"] = 3, ["perTryTimeout"] = "200ms" }.When(dice.Chance(50), "retryOn", () => new[] { "gateway-error", "503" }))
        .When(dice.Chance(20), "rateLimit", () => new Json { ["requests"] = 10, ["per"] = dice.OneOf("60s", "1m", "500ms") }.When(dice.Chance(40), "burst", () => 20).When(dice.Chance(40), "ports", () => new[] { 80 }))
        .When(dice.Chance(10), "globalRateLimit", () => new Json { ["service"] = "ratelimit.ratelimit.svc.cluster.local", ["domain"] = "web", ["descriptors"] = new[] { new Json { ["key"] = "user", ["header"] = "x-user" }, new Json { ["key"] = "on", ["value"] = "on" } } });

    private void Routing(Json service, bool versions, bool several)
    {
        if (versions && dice.Chance(40))
            service["canary"] = new Json { ["stable"] = "v1", ["canary"] = "v2", ["weight"] = dice.Between(0, 100) }.When(dice.Chance(50), "header", () => dice.OneOf<object>("canary", new Json { ["name"] = "x-canary", ["value"] = "on" }));
        if (dice.Chance(30))
        {
            var routes = new List<Json>
            {
                new() { ["name"] = "assets", ["match"] = new[] { new Json { ["uri"] = new Json { ["prefix"] = "/assets" }, ["headers"] = new Json { ["x-on"] = new Json { ["exact"] = "on" } } } }, ["rewrite"] = new Json { ["uri"] = "/static" } },
                new() { ["match"] = new[] { new Json { ["uri"] = new Json { ["exact"] = "/old" } } }, ["redirect"] = new Json { ["uri"] = "/new", ["redirectCode"] = 308 } },
            };
            if (versions)
                routes.Add(new Json { ["match"] = new[] { new Json { ["uri"] = new Json { ["regex"] = "/v[0-9]+/.*" } } }, ["to"] = new[] { new Json { ["version"] = "v1", ["weight"] = 30 }, new Json { ["version"] = "v2", ["weight"] = 70 } } });
            service["routes"] = dice.Some(routes);
        }
        service.When(several && dice.Chance(20), "tcpRoutes", () => new[] { new Json { ["match"] = new[] { new Json { ["port"] = 9000 } }, ["to"] = new[] { new Json { ["port"] = 9000 } } } });
        service.When(dice.Chance(30), "expose", Exposure);
    }

    private List<Json> Exposure()
    {
        var host = $"h{++_hosts}.example.org";
        return
        [
            new Json { ["gateway"] = GeneratedClusters.IngressNames[0], ["hosts"] = new[] { host } }
                .When(dice.Chance(50), "tls", () => new Json { ["credentialName"] = "web-tls" }.When(dice.Chance(30), "mode", () => "MUTUAL"))
                .When(dice.Chance(20), "api", () => "gateway-api")
                .When(true, "servicePort", () => 80),
        ];
    }

    private void Security(Json service, string @namespace)
    {
        var exposed = service.ContainsKey("expose");
        service
            .When(dice.Chance(20), "jwt", () => new[] { new Json { ["issuer"] = "https://a.example.org", ["jwksUri"] = "https://a.example.org/keys" }.When(dice.Chance(40), "claims", () => new Json { ["groups"] = new[] { "admin", "on" } }).When(dice.Chance(40), "required", () => false) })
            .When(!namespaces.AllowAll.Contains(@namespace) && (exposed || dice.Chance(30)), "allow", () => new[] { new Json { ["from"] = new[] { @namespace, $"istio-ingress/{GeneratedClusters.IngressNames[0]}" }, ["methods"] = new[] { "GET" } }, new Json { ["ipBlocks"] = new[] { "10.0.0.0/8" }, ["ports"] = new[] { 80 } } })
            .When(dice.Chance(20), "deny", () => new[] { new Json { ["paths"] = new[] { "/internal/*" } }.When(dice.Chance(50), "notFrom", () => new[] { $"{@namespace}/web" }) })
            .When(providers && dice.Chance(20), "custom", () => new[] { new Json { ["provider"] = "opa", ["rules"] = new[] { new Json { ["paths"] = new[] { "/admin" } } } } })
            .When(dice.Chance(15), "mtls", () => new Json { ["mode"] = "STRICT", ["ports"] = new Json { ["80"] = "PERMISSIVE" } });
    }
}
