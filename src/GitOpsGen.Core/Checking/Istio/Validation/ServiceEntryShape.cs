using System.Net;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3150 to MESH3152: ServiceEntries in themselves, beyond what their CRD checks (pkg/config/validation, ValidateServiceEntry).</summary>
internal static class ServiceEntryShape
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.ServiceEntry).SelectMany(CheckEntry);

    private static IEnumerable<Finding> CheckEntry(ManifestDocument entry)
    {
        var resolution = entry.Spec.Text("resolution") is { Length: > 0 } given ? given : "NONE";
        var hosts = entry.Spec.Items("hosts");
        foreach (var host in hosts)
        {
            if (HostSyntax.Problem(host.Text()) is { } problem)
                yield return ValidationFindings.BadHost(entry.On(host), host.Text(), problem);
            else if (resolution.StartsWith("DNS", StringComparison.Ordinal) && host.Text().StartsWith('*') && entry.Spec.Items("endpoints").Count == 0)
                yield return ServiceEntryShapeFindings.WildcardDns(entry.On(host), host.Text(), resolution);
        }
        foreach (var finding in CheckPorts(entry, resolution, hosts.Count).Concat(CheckEndpoints(entry, resolution)))
            yield return finding;
        if (entry.Spec.Get("workloadSelector") is { } selector && resolution != "STATIC")
            yield return ValidationFindings.Warn(entry.On(selector), $"workloadSelector does nothing with resolution {resolution}", "use resolution: STATIC");
    }

    /// <summary>Several hosts on one port need a protocol that names the host.</summary>
    private static IEnumerable<Finding> CheckPorts(ManifestDocument entry, string resolution, int hosts)
    {
        foreach (var port in entry.Spec.Items("ports"))
        {
            var protocol = port.Text("protocol");
            if (protocol.Length > 0 && !Protocols.IsKnown(protocol))
                yield return ServiceEntryShapeFindings.UnknownProtocol(entry.On(port.Get("protocol")!), protocol);
            else if (hosts > 1 && resolution != "NONE" && !Protocols.IsHttp(protocol) && !Protocols.IsTls(protocol))
                yield return ServiceEntryShapeFindings.HostsIndistinguishable(entry.On(port), port.Text("number"), protocol);
            if (resolution == "NONE" && port.Get("targetPort") is { } target)
                yield return ValidationFindings.Warn(entry.On(target), "targetPort does nothing with resolution NONE", "remove it, or use another resolution");
        }
    }

    /// <summary>Endpoints name the entry's ports; addresses of STATIC are not looked up.</summary>
    private static IEnumerable<Finding> CheckEndpoints(ManifestDocument entry, string resolution)
    {
        var ports = entry.Spec.Items("ports").Select(port => port.Text("name")).ToHashSet();
        foreach (var endpoint in entry.Spec.Items("endpoints"))
        {
            var address = endpoint.Text("address");
            var isUnix = address.StartsWith("unix://", StringComparison.Ordinal);
            if (address.Length == 0 && !endpoint.Has("network"))
                yield return ServiceEntryShapeFindings.Endpoint(entry.On(endpoint), "has no address");
            else if (resolution == "STATIC" && address.Length > 0 && !isUnix && !IPAddress.TryParse(address, out _))
                yield return ServiceEntryShapeFindings.Endpoint(entry.On(endpoint), $"address '{address}' is no IP address, which resolution STATIC needs");
            else if (resolution.StartsWith("DNS", StringComparison.Ordinal) && address.Length > 0 && (address.StartsWith('*') || HostSyntax.Problem(address) is not null))
                yield return ServiceEntryShapeFindings.Endpoint(entry.On(endpoint), $"address '{address}' is no host name, which resolution {resolution} looks up");
            if (isUnix && endpoint.Has("ports"))
                yield return ServiceEntryShapeFindings.Endpoint(entry.On(endpoint), "is a Unix socket and has no ports");
            foreach (var port in endpoint.Get("ports").Entries().Where(port => !ports.Contains(port.Key.Text)))
                yield return ServiceEntryShapeFindings.Endpoint(entry.On(port.Key), $"port '{port.Key.Text}' is none of the entry's");
        }
        foreach (var address in entry.Spec.Items("addresses").Where(address => !IpBlocks.IsValid(address.Text())))
            yield return ServiceEntryShapeFindings.Endpoint(entry.On(address), $"address '{address.Text()}' is neither an IP address nor a CIDR");
    }
}
