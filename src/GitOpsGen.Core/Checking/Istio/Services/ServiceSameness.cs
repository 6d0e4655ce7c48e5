using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Services;

/// <summary>IST0170: a Service of one name is one service in every cluster, so its copies must agree (analyzers/multicluster/service.go).</summary>
internal static class ServiceSameness
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var copies in mesh.Services.Applications.GroupBy(service => new { service.Namespace, service.Name }))
        {
            var first = copies.First();
            var firstPorts = PortText(first);
            foreach (var other in copies.Skip(1).Where(other => other.Cluster != first.Cluster))
            {
                var difference =
                    other.Headless != first.Headless ? "is headless in only one of them"
                    : other.Type != first.Type ? $"is {first.Type} there and {other.Type} here"
                    : !ReferenceEquals(other.Ports, first.Ports) && PortText(other) != firstPorts ? "has other ports"
                    : null;
                if (difference is not null)
                    yield return ServiceFindings.Inconsistent(other.Place, other, first.Cluster, difference);
            }
        }
    }

    /// <summary>Ports in any order, with everything that istiod merges them by.</summary>
    private static string PortText(ServiceView service) =>
        string.Join(',', service.Ports.OrderBy(port => port.Name, StringComparer.Ordinal).ThenBy(port => port.Number)
            .Select(port => $"{port.Name}:{port.Number}/{port.Protocol}>{port.TargetPort}@{port.AppProtocol}"));
}
