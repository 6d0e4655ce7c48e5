using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Istio;

/// <summary>An inventory as the pages of docs/diagnostics write it: what is given replaces the test mesh's.</summary>
internal static class InventoryBlock
{
    public static MeshInventory Read(string yaml)
    {
        var read = YamlReader.Read(yaml, "inventory.yaml");
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        var root = (MappingNode)Assert.Single(read.Value);
        var complete = root.Strings("complete").ToHashSet();
        return TestMesh.Inventory with
        {
            Mesh = ReadMesh(root.Get("mesh")),
            Clusters = root.Has("clusters") ? [.. root.Items("clusters").Select(ReadCluster)] : TestMesh.Inventory.Clusters,
            Namespaces = [.. root.Items("namespaces").Select(ReadNamespace)],
            Services = [.. root.Items("services").Select(ReadService)],
            Gateways = [.. root.Items("gateways").Select(ReadGateway)],
            Credentials = root.Has("credentials")
                ? [.. root.Items("credentials").Select(node => new CredentialFacts(node.Text("cluster"), node.Text("namespace"), node.Text("name")))]
                : null,
            Values = [.. ReadValues(root.Get("values"))],
            Files = root.Has("files") ? root.Strings("files").ToHashSet() : null,
            RepositoryUrl = OrNull(root.Text("repositoryUrl")),
            NamespacesComplete = complete.Contains("namespaces"),
            GatewaysComplete = complete.Contains("gateways"),
            ServiceEntriesComplete = complete.Contains("serviceEntries"),
            RemoteSecretsComplete = complete.Contains("remoteSecrets"),
            UpgradeFrom = OrNull(root.Text("upgradeFrom")),
        };
    }

    private static MeshFacts ReadMesh(Node? node) => new()
    {
        MeshId = OrNull(node.Text("id")),
        TrustDomain = OrNull(node.Text("trustDomain")),
        ExtensionProviders = node.Has("extensionProviders") ? [.. node.Strings("extensionProviders")] : null,
        DefaultAccessLogProvider = node.Has("defaultAccessLogProvider") ? node.Get("defaultAccessLogProvider").IsTrue() : null,
        InjectByDefault = node.Get("injectByDefault").IsTrue(),
    };

    private static ClusterFacts ReadCluster(Node node) => new()
    {
        Name = node.Text("name"),
        Role = node.Has("primary") ? ClusterRole.Remote : ClusterRole.Primary,
        ConfigClusters = [node.Has("primary") ? node.Text("primary") : node.Text("name")],
        Network = node.Has("network") ? node.Text("network") : node.Text("name") + "-network",
        IstioVersion = node.Has("istio") ? node.Text("istio") : "1.31.0",
        KubernetesVersion = OrNull(node.Text("kubernetes")),
        GatewayApiVersion = OrNull(node.Text("gatewayApi")),
        Revision = node.Text("revision"),
        RevisionTags = node.Has("revisionTags") ? [.. node.Strings("revisionTags")] : null,
        Destinations = [.. node.Strings("destinations")],
    };

    private static NamespaceFacts ReadNamespace(Node node) => new()
    {
        Name = node.Text("name"),
        Clusters = [.. node.Strings("clusters")],
        Labels = node.Get("labels").Labels(),
        ServicesComplete = node.Strings("complete").Contains("services"),
        WorkloadsComplete = node.Strings("complete").Contains("workloads"),
    };

    private static ServiceFacts ReadService(Node node) => new()
    {
        Name = node.Text("name"),
        Namespace = node.Text("namespace"),
        Clusters = [.. node.Strings("clusters")],
        Ports = [.. node.Items("ports").Select(ReadPort)],
        Selector = node.Get("selector").Labels(),
        Versions = [.. node.Strings("versions").Select(version => new Dictionary<string, string> { ["version"] = version })],
        Type = node.Has("type") ? node.Text("type") : "ClusterIP",
        Headless = node.Get("headless").IsTrue(),
    };

    private static PortFacts ReadPort(Node node) =>
        new(node.Integer("port") ?? 0, node.Text("name"), node.Has("protocol") ? node.Text("protocol") : "TCP", node.Text("targetPort"), node.Text("appProtocol"));

    private static GatewayFacts ReadGateway(Node node) => new()
    {
        Name = node.Text("name"),
        Namespace = node.Text("namespace"),
        Cluster = node.Text("cluster"),
        Kind = node.Text("kind") switch { "east-west" => GatewayKind.EastWest, "egress" => GatewayKind.Egress, _ => GatewayKind.Ingress },
        PodLabels = node.Get("labels").Labels(),
        Ports = [.. node.Items("ports").Select(port => new PortFacts(port.Integer() ?? 0))],
        Network = node.Text("network"),
        Addresses = [.. node.Strings("addresses")],
    };

    private static IEnumerable<HelmValues> ReadValues(Node? node) =>
        from cluster in node.Entries()
        from component in cluster.Value.Entries()
        let document = new ManifestDocument(cluster.Key.Text, $"clusters/{cluster.Key.Text}/values/{component.Key.Text}.yaml", (MappingNode)component.Value, null)
        select new HelmValues(cluster.Key.Text, component.Key.Text, [document]);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
