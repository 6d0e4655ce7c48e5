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

    public static MeshInventory Build(MeshModel mesh, IReadOnlyList<HelmValues> values, IReadOnlySet<string> files)
    {
        var folder = mesh.Delivery.Repository.Path.Trim('/');
        return new MeshInventory
        {
            Mesh = new MeshFacts { MeshId = mesh.Mesh.Id, TrustDomain = mesh.Mesh.TrustDomain, RootNamespace = MeshModel.IstioNamespace },
            Clusters = [.. mesh.Clusters.Select(Cluster)],
            Namespaces = [.. mesh.Namespaces.Select(Namespace)],
            Services = [.. mesh.Workloads.Services.Select(Service)],
            Gateways = [.. mesh.Clusters.SelectMany(cluster => cluster.Gateways).Select(Gateway)],
            Values = values,
            Files = files,
            RepositoryUrl = mesh.Delivery.Repository.Url,
            RepositoryPath = folder == "." ? "" : folder,
            GatewaysComplete = true,
            RemoteSecretsComplete = mesh.Mesh.Secrets.Provider != SecretsProvider.Manual,
        };
    }

    private static ClusterFacts Cluster(Cluster cluster) => new()
    {
        Name = cluster.Name,
        Role = cluster.IsPrimary ? Istio.Inventory.ClusterRole.Primary : Istio.Inventory.ClusterRole.Remote,
        ConfigClusters = [cluster.Primary.Name],
        Network = cluster.Network,
        IstioVersion = cluster.Istio.Version,
        KubernetesVersion = cluster.Config.Kubernetes,
        Revision = cluster.Revision ?? "",
        Destinations = [cluster.Destination],
        Origin = cluster.Config.At("name"),
    };

    private static NamespaceFacts Namespace(MeshNamespace item) => new()
    {
        Name = item.Name,
        Clusters = [.. item.Clusters.Select(cluster => cluster.Name)],
        Labels = item.Config.Labels,
        Origin = item.Config.At("name"),
    };

    private static ServiceFacts Service(MeshService service)
    {
        // The analysis knows versions by their usual label; of pods that are told apart otherwise it better knows nothing.
        var usual = service.Config.Versions.All(version => version.Labels.Count == 0 || version.Labels.ContainsKey("version"));
        return new ServiceFacts
        {
            Name = service.Name,
            Namespace = service.Namespace.Name,
            Clusters = [.. service.Clusters.Select(cluster => cluster.Name)],
            Ports = [.. service.Config.Ports.Select(port => new PortFacts(port.Port, port.Name, TargetPort: port.TargetPort ?? "", AppProtocol: port.AppProtocol ?? ""))],
            Selector = usual ? service.Selector : new Dictionary<string, string>(),
            Versions = usual ? [.. service.Config.Versions.Select(version => version.Labels.GetValueOrDefault("version", version.Name))] : [],
            Origin = service.Config.At("name"),
        };
    }

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
