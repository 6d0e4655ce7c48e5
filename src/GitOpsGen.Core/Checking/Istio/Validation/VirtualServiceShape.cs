using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Routing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3104, MESH3105, MESH3108, MESH3110, MESH3112, MESH3117, MESH3118: hosts, gateways and delegation (pkg/config/validation, ValidateVirtualService).</summary>
internal static class VirtualServiceShape
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.VirtualService).SelectMany(CheckService);

    private static IEnumerable<Finding> CheckService(ManifestDocument service)
    {
        var isMesh = Routes.AppliesToMesh(service);
        if (Routes.IsDelegate(service))
        {
            foreach (var field in ((string[])["gateways", "tls", "tcp"]).Where(field => service.Spec.Items(field).Count > 0))
                yield return VirtualServiceFindings.DelegateWith(service.At("spec", field), field);
            foreach (var next in service.Spec.Items("http").Select(rule => rule.Get("delegate")).OfType<Node>())
                yield return VirtualServiceFindings.DelegateWith(service.On(next), "delegate of its own");
        }
        if (((string[])["http", "tls", "tcp"]).All(field => service.Spec.Items(field).Count == 0))
            yield return VirtualServiceFindings.NoRoutes(service.At("spec"));
        foreach (var finding in CheckHosts(service, isMesh).Concat(CheckGateways(service)).Concat(service.Spec.Items("tls").SelectMany(rule => CheckTlsRule(service, rule))))
            yield return finding;
        if (isMesh && Routes.ClaimMatch(service) is { } claim && !service.Spec.Items("gateways").Any(gateway => gateway.Text() != Routes.Mesh) && !Routes.IsDelegate(service))
            yield return VirtualServiceFindings.ClaimInMesh(service.On(claim), claim.Text);
    }

    /// <summary>An address is a host too: TCP routes match by destination address.</summary>
    private static IEnumerable<Finding> CheckHosts(ManifestDocument service, bool isMesh)
    {
        var hosts = service.Spec.Items("hosts");
        for (var i = 0; i < hosts.Count; i++)
        {
            var host = hosts[i].Text();
            var place = service.On(hosts[i]);
            if (HostSyntax.Problem(host) is { } problem)
                yield return ValidationFindings.BadHost(place, host, problem);
            else if (host == "*" && isMesh)
                yield return VirtualServiceFindings.WildcardInMesh(place);
            else if (hosts.Take(i).FirstOrDefault(other => HostNames.Overlap(other.Text(), host)) is { } earlier)
                yield return VirtualServiceFindings.DuplicateHost(place, host, earlier.Text());
        }
        foreach (var destination in Routes.Destinations(service).Select(destination => destination.Get("host")).OfType<Node>())
        {
            if (destination.Text() == "*" || HostSyntax.Problem(destination.Text()) is not null)
                yield return ValidationFindings.BadHost(service.On(destination), destination.Text(), HostSyntax.Problem(destination.Text()) ?? "is no destination");
        }
    }

    private static IEnumerable<Finding> CheckGateways(ManifestDocument service)
    {
        foreach (var gateway in service.Spec.Items("gateways").Concat(Matches(service).SelectMany(match => match.Items("gateways"))))
        {
            var name = gateway.Text();
            var parts = name.Split('/');
            if (parts.Length > 2 || parts.Any(part => part.Length == 0))
                yield return VirtualServiceFindings.BadGatewayName(service.On(gateway), name);
            else if (parts.Length == 1 && name.Contains('.'))
                yield return ValidationFindings.Warn(service.On(gateway), $"gateway '{name}' is named in the old form", $"write '{string.Join('/', name.Split('.').Take(2).Reverse())}'");
        }
    }

    /// <summary>Matches may name gateways of their own.</summary>
    private static IEnumerable<Node> Matches(ManifestDocument service) =>
        ((string[])["http", "tls", "tcp"]).SelectMany(protocol => service.Spec.Items(protocol)).SelectMany(rule => rule.Items("match"));

    /// <summary>A rule for a server name outside of the hosts is never attached to a listener.</summary>
    private static IEnumerable<Finding> CheckTlsRule(ManifestDocument service, Node rule)
    {
        var hosts = service.Spec.Strings("hosts").ToList();
        if (rule.Items("match").Count == 0)
            yield return VirtualServiceFindings.TlsWithoutSni(service.On(rule));
        foreach (var match in rule.Items("match"))
        {
            if (match.Items("sniHosts").Count == 0)
                yield return VirtualServiceFindings.TlsWithoutSni(service.On(match));
            foreach (var sni in match.Items("sniHosts").Where(sni => hosts.Count > 0 && !hosts.Exists(host => HostNames.IsWithin(sni.Text(), host))))
                yield return VirtualServiceFindings.SniOutsideHosts(service.On(sni), sni.Text());
        }
    }
}
