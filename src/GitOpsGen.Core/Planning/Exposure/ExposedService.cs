using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.Exposure;

/// <summary>One entry of a service's <c>expose</c>, at a gateway that reads this primary's resources.</summary>
internal sealed record ExposedService(MeshService Service, ExposeConfig Config, Gateway Gateway)
{
    /// <summary>The entry under <c>expose</c>, not the service: a service may have several.</summary>
    public Origin Origin => ServiceOrigin.Of(Service, "expose", Config.At());

    /// <summary>The Gateway resource, as a VirtualService in another namespace names it.</summary>
    public string GatewayReference => $"{Gateway.Namespace}/{Gateway.Name}";

    /// <summary>The service's port that requests go to; null when the service declares none.</summary>
    public int? ServicePort => Config.ServicePort ?? (Service.Config.Ports is [] ? null : (Service.Config.Ports.FirstOrDefault(Speaks) ?? Service.Config.Ports[0]).Port);

    /// <summary>True when port 80 answers with a redirect to HTTPS.</summary>
    public bool Redirects => Config.EffectiveProtocol == ExposedProtocol.Https && (Config.HttpsRedirect ?? Gateway.Config.Listens(80));

    /// <summary>The entries whose gateway the cluster's istiod configures; a remote reads none of them.</summary>
    /// <param name="api">Istio's own API and the Gateway API are planned apart.</param>
    public static IEnumerable<ExposedService> On(ClusterScope scope, ExposureApi api)
    {
        foreach (var service in scope.Mesh.Workloads.Routed.On(scope.Cluster))
        {
            foreach (var expose in service.Config.Expose.Where(expose => expose.Api == api))
            {
                if (scope.Cluster.ConfiguredGateways.TryGetValue(expose.Gateway, out var gateway))
                    yield return new ExposedService(service, expose, gateway);
            }
        }
    }

    private bool Speaks(ServicePortConfig port) => Config.EffectiveProtocol switch
    {
        ExposedProtocol.Tls => port.EffectiveProtocol is PortProtocol.Tls or PortProtocol.Https,
        ExposedProtocol.Tcp => !port.IsHttp,
        _ => port.IsHttp,
    };
}
