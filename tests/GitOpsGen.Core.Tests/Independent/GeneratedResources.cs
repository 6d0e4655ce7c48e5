namespace GitOpsGen.Core.Tests.Independent;

/// <summary>External hosts, Sidecars, VMs and verbatim manifests of a generated config.</summary>
internal sealed class GeneratedResources(Dice dice, GeneratedClusters clusters, GeneratedNamespaces namespaces)
{
    public void AddTo(Json config)
    {
        var home = dice.OneOf<string>([.. namespaces.All]);
        config
            .When(dice.Chance(40), "externalServices", () => ExternalServices(home))
            .When(dice.Chance(30), "sidecars", () => new[] { new Json { ["name"] = "default", ["namespace"] = home, ["egress"] = new[] { "./*", "istio-system/*" } } })
            .When(dice.Chance(20), "workloadGroups", () => new[] { new Json { ["name"] = "vm", ["namespace"] = home, ["metadata"] = new Json { ["labels"] = new Json { ["app"] = "vm" } }, ["template"] = new Json { ["serviceAccount"] = "vm" } } })
            .When(dice.Chance(20), "workloadEntries", () => new[] { new Json { ["name"] = "vm-1", ["namespace"] = home, ["address"] = "10.9.0.9", ["labels"] = new Json { ["app"] = "vm" } } })
            .When(dice.Chance(20), "proxyConfigs", () => new[] { new Json { ["name"] = "own", ["namespace"] = home, ["selector"] = new Json { ["matchLabels"] = new Json { ["app"] = "own" } }, ["concurrency"] = 1 } })
            .When(dice.Chance(20), "wasmPlugins", () => new[] { new Json { ["name"] = "auth", ["namespace"] = home, ["url"] = "oci://ghcr.io/acme/auth:1.0", ["selector"] = new Json { ["matchLabels"] = new Json { ["app"] = "vm" } }, ["pluginConfig"] = new Json { ["mode"] = "on" } } })
            .When(dice.Chance(30), "manifests", () => new[]
            {
                new Json { ["manifest"] = new Json { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new Json { ["name"] = "settings", ["namespace"] = "istio-system" }, ["data"] = new Json { ["on"] = "yes", ["empty"] = "", ["text"] = "a\n  b\n\nc\n" } } },
                new Json { ["manifest"] = new Json { ["apiVersion"] = "rbac.authorization.k8s.io/v1", ["kind"] = "ClusterRole", ["metadata"] = new Json { ["name"] = "acme:reader" }, ["rules"] = new[] { new Json { ["apiGroups"] = new[] { "" }, ["resources"] = new[] { "pods" }, ["verbs"] = new[] { "get" } } } } }
                    .When(dice.Chance(50), "clusters", () => dice.Some(clusters.Names)),
            });
    }

    private List<Json> ExternalServices(string home)
    {
        List<Json> all =
        [
            new Json { ["name"] = "api", ["namespace"] = home, ["hosts"] = new[] { "api.external.com" }, ["ports"] = new[] { new Json { ["number"] = 443, ["name"] = "https", ["protocol"] = "HTTPS" } } }.When(dice.Chance(50), "resolution", () => "DNS"),
            new Json { ["name"] = "plain", ["namespace"] = home, ["hosts"] = new[] { "o.external.com" }, ["ports"] = new[] { new Json { ["number"] = 80, ["name"] = "http", ["protocol"] = "HTTP" } } }.When(dice.Chance(50), "tls", () => "SIMPLE").When(clusters.HasEgress && dice.Chance(50), "egressGateway", () => "istio-egressgateway"),
            new Json { ["name"] = "wild", ["namespace"] = home, ["hosts"] = new[] { "*.wild.org" }, ["ports"] = new[] { new Json { ["number"] = 443, ["name"] = "tls", ["protocol"] = "TLS" } } },
            new Json { ["name"] = "db", ["namespace"] = home, ["hosts"] = new[] { "db.internal" }, ["location"] = "MESH_INTERNAL", ["ports"] = new[] { new Json { ["number"] = 5432, ["name"] = "tcp", ["protocol"] = "TCP" } }, ["addresses"] = new[] { "10.9.0.1" }, ["endpoints"] = new[] { new Json { ["address"] = "10.9.0.2", ["labels"] = new Json { ["app"] = "db" } } } },
        ];
        return dice.Some(all);
    }
}
