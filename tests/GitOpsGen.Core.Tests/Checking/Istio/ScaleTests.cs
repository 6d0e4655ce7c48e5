using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Istio;

/// <summary>A thousand clusters with sixteen documents each. The benchmarks measure; this shows that a large valid mesh gives no findings.</summary>
public class ScaleTests
{
    private const int Clusters = 1000;
    private static readonly Dictionary<string, MappingNode> Parsed = [];

    [Fact]
    public void A_thousand_primaries_give_no_findings() => Analyse(index => ClusterRole.Primary, index => Name(index));

    [Fact]
    public void A_primary_with_a_thousand_remotes_gives_no_findings() =>
        Analyse(index => index == 0 ? ClusterRole.Primary : ClusterRole.Remote, index => Name(0));

    private static string Name(int index) => $"c{index:0000}";

    private static void Analyse(Func<int, ClusterRole> role, Func<int, string> config)
    {
        var inventory = new MeshInventory
        {
            Mesh = new MeshFacts { MeshId = "mesh" },
            Clusters = [.. Enumerable.Range(0, Clusters).Select(index => new ClusterFacts
            {
                Name = Name(index), Role = role(index), ConfigClusters = [config(index)], Network = $"net{index % 20}", IstioVersion = "1.31.0",
            })],
            Namespaces = [.. Enumerable.Range(0, 10).Select(index => new NamespaceFacts { Name = $"ns{index}", Clusters = [.. Enumerable.Range(0, Clusters).Select(Name)], ServicesComplete = true, WorkloadsComplete = true })],
            Services = [.. Enumerable.Range(0, 10).Select(index => new ServiceFacts
            {
                Name = "web", Namespace = $"ns{index}", Clusters = [.. Enumerable.Range(0, Clusters).Select(Name)], Ports = [new(80, "http")],
                Selector = new Dictionary<string, string> { ["app"] = "web" }, Versions = [new Dictionary<string, string> { ["version"] = "v1" }, new Dictionary<string, string> { ["version"] = "v2" }],
            })],
            Gateways = [.. Enumerable.Range(0, Clusters).Select(index => new GatewayFacts
            {
                Name = "istio-eastwestgateway", Namespace = "istio-system", Cluster = Name(index), Kind = GatewayKind.EastWest, Network = $"net{index % 20}",
                PodLabels = new Dictionary<string, string> { ["istio"] = "eastwestgateway" }, Ports = [new(15443)],
            })],
            NamespacesComplete = true,
            GatewaysComplete = true,
        };
        var documents = Enumerable.Range(0, Clusters).SelectMany(index => Documents(Name(index), config(index) == Name(index))).ToList();
        var findings = MeshAnalysis.Run(documents, inventory);
        Assert.Empty(findings);
    }

    private static IEnumerable<ManifestDocument> Documents(string cluster, bool isConfig)
    {
        var network = $"net{int.Parse(cluster[1..]) % 20}";
        var annotation = isConfig ? "" : ", annotations: {topology.istio.io/controlPlaneClusters: c0000}";
        yield return Document(cluster, $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: istio-system, labels: {{topology.istio.io/network: {network}}}{annotation}}}");
        for (var i = 0; i < 10; i++)
            yield return Document(cluster, $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: ns{i}, labels: {{istio-injection: enabled}}}}");
        if (!isConfig)
        {
            for (var i = 0; i < 5; i++)
                yield return Document(cluster, $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: settings{i}, namespace: ns{i}}}\ndata: {{mode: fast, url: https://example.com/a}}");
            yield break;
        }
        yield return Document(cluster, "apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: default, namespace: istio-system}\nspec: {mtls: {mode: STRICT}}");
        yield return Document(cluster, """
            apiVersion: networking.istio.io/v1
            kind: Gateway
            metadata: {name: cross-network-gateway, namespace: istio-system}
            spec: {selector: {istio: eastwestgateway}, servers: [{port: {number: 15443, name: tls, protocol: TLS}, hosts: ["*.local"], tls: {mode: AUTO_PASSTHROUGH}}]}
            """);
        for (var i = 0; i < 3; i++)
        {
            yield return Document(cluster, $$$"""
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: web, namespace: ns{{{i}}}}
                spec: {hosts: [web], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: web, subset: v2}}]}, {route: [{destination: {host: web, subset: v1}}]}]}
                """);
            yield return Document(cluster, $$$"""
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata: {name: web, namespace: ns{{{i}}}}
                spec: {host: web, subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]}
                """);
        }
    }

    private static ManifestDocument Document(string cluster, string yaml)
    {
        if (!Parsed.TryGetValue(yaml, out var root))
            Parsed[yaml] = root = (MappingNode)YamlReader.Read(yaml, "x.yaml").Value![0];
        return new ManifestDocument(cluster, $"clusters/{cluster}/x.yaml", root, null);
    }
}
