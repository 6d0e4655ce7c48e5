using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Checking;

/// <summary>What the config declares, in the words of the analysis.</summary>
internal static class InventoryBuilder
{
    // charts/gateway/values.yaml: the ports of a gateway without ports of its own, and of one with networkGateway.
    private static readonly PortFacts[] DefaultPorts = [new(15021, "status-port"), new(80, "http2"), new(443, "https")];
    private static readonly PortFacts[] EastWestPorts = [new(15021, "status-port"), new(15443, "tls"), new(15012, "tls-istiod"), new(15017, "tls-webhook")];

    /// <param name="values">Helm values by cluster and component, as rendered.</param>
    /// <param name="files">Every path of the tree, the lock file's included.</param>
    public static MeshInventory Build(MeshModel mesh, IReadOnlyList<HelmValues> values, IReadOnlySet<string> files)
    {
        var declared = mesh.Config.Inventory;
        var folder = mesh.Delivery.Repository.Path.Trim('/');
        return new MeshInventory
        {
            Mesh = new MeshFacts { MeshId = mesh.Mesh.Id, TrustDomain = mesh.Mesh.TrustDomain, RootNamespace = MeshModel.IstioNamespace, InjectByDefault = InjectsByDefault(values) },
            Clusters = [.. mesh.Clusters.Select(Cluster)],
            Namespaces = [.. mesh.Namespaces.Select(item => Namespace(item, declared))],
            Services = [.. mesh.Workloads.Services.Select(Service)],
            Gateways = [.. mesh.Clusters.SelectMany(cluster => cluster.Gateways).Select(Gateway)],
            Credentials = declared.Credentials is { } credentials ? [.. credentials.SelectMany(item => Credentials(item, mesh))] : null,
            Values = values,
            Files = files,
            RepositoryUrl = mesh.Delivery.Repository.Url,
            RepositoryPath = folder == "." ? "" : folder,
            NamespacesComplete = declared.Complete.Contains(InventoryPart.Namespaces),
            GatewaysComplete = true,
            ServiceEntriesComplete = declared.Complete.Contains(InventoryPart.ExternalServices),
            RemoteSecretsComplete = mesh.Mesh.Secrets.Provider != SecretsProvider.Manual,
            UpgradeFrom = declared.UpgradeFrom,
        };
    }

    /// <summary>A value of the istiod chart that the config has no word for.</summary>
    private static bool InjectsByDefault(IReadOnlyList<HelmValues> values) =>
        values.Any(item => item.Component == "istiod" && (item.Find("sidecarInjectorWebhook", "enableNamespacesByDefault")?.At.IsTrue() ?? false));

    private static IEnumerable<CredentialFacts> Credentials(CredentialConfig credential, MeshModel mesh) =>
        mesh.Clusters.Where(cluster => credential.Clusters.Matches(cluster.Name, cluster.Config.Labels))
            .Select(cluster => new CredentialFacts(cluster.Name, credential.Namespace, credential.Name));

    private static ClusterFacts Cluster(Cluster cluster) => new()
    {
        Name = cluster.Name,
        Role = cluster.IsPrimary ? Istio.Inventory.ClusterRole.Primary : Istio.Inventory.ClusterRole.Remote,
        ConfigClusters = [cluster.Primary.Name],
        Network = cluster.Network,
        IstioVersion = cluster.Istio.Version,
        KubernetesVersion = cluster.Config.Kubernetes,
        GatewayApiVersion = cluster.Config.GatewayApi,
        Revision = cluster.Revision ?? "",
        RevisionTags = cluster.Config.Istio.Tags,
        Destinations = [cluster.Destination],
        Origin = cluster.Config.At("name"),
    };

    private static NamespaceFacts Namespace(MeshNamespace item, InventoryConfig declared) => new()
    {
        Name = item.Name,
        Clusters = [.. item.Clusters.Select(cluster => cluster.Name)],
        Labels = item.Config.Labels,
        ServicesComplete = declared.Complete.Contains(InventoryPart.Services) || item.Config.Complete.Contains(NamespacePart.Services),
        WorkloadsComplete = declared.Complete.Contains(InventoryPart.Workloads) || item.Config.Complete.Contains(NamespacePart.Workloads),
        Origin = item.Config.At("name"),
    };

    private static ServiceFacts Service(MeshService service) => new()
    {
        Name = service.Name,
        Namespace = service.Namespace.Name,
        Clusters = [.. service.Clusters.Select(cluster => cluster.Name)],
        Ports = [.. service.Config.Ports.Select(port => new PortFacts(port.Port, port.Name, TargetPort: port.TargetPort ?? "", AppProtocol: port.AppProtocol ?? ""))],
        Selector = service.Selector,
        Versions = [.. service.Config.Versions.Select(version => version.Labels.Count > 0 ? version.Labels : new Dictionary<string, string> { ["version"] = version.Name })],
        Origin = service.Config.At("name"),
    };

    private static GatewayFacts Gateway(Gateway gateway) => new()
    {
        Name = gateway.Name,
        Namespace = gateway.Namespace,
        Cluster = gateway.Cluster.Name,
        Kind = (Istio.Inventory.GatewayKind)gateway.Kind,
        // charts/gateway/templates/_helpers.tpl, gateway.selectorLabels.
        PodLabels = new Dictionary<string, string> { ["app"] = gateway.Name, ["istio"] = gateway.Selector },
        Ports = gateway.Kind == Parsing.Config.GatewayKind.EastWest ? EastWestPorts
            : gateway.Config.Ports.Count == 0 ? DefaultPorts
            : [DefaultPorts[0], .. gateway.Config.Ports.Select(port => new PortFacts(port.Port, port.Name, TargetPort: $"{port.TargetPort ?? port.Port}"))],
        Network = gateway.Kind == Parsing.Config.GatewayKind.EastWest ? gateway.Cluster.Network : "",
        Addresses = gateway.Address is { } address ? [address] : [],
        Origin = gateway.Config.At("name"),
    };
}
