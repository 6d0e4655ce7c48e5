using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning.Security;

/// <summary>
/// Policies are applied in front of the pod, where the Service's ports are unknown: they name the pod's (AuthorizationPolicy
/// operation.ports, PeerAuthentication portLevelMtls). The config names the Service's, like everything else in it.
/// </summary>
internal static class WorkloadPorts
{
    /// <param name="port">The Service's port number, as text.</param>
    /// <returns>The pod's port; the same number when the service declares no such
    /// port, or names its target port by a word that only pods resolve.</returns>
    public static string Of(MeshService service, string port) =>
        (service.Config.Ports.FirstOrDefault(item => item.Port.ToString() == port)?.WorkloadPort)?.ToString() ?? port;

    /// <summary>The pod's ports that carry HTTP; empty when the config does not tell all of them.</summary>
    public static IReadOnlyList<string> Http(MeshService service)
    {
        var ports = service.Config.Ports.Where(port => port.IsHttp).Select(port => port.WorkloadPort).ToList();
        return ports.Contains(null) ? [] : [.. ports.Select(port => port!.Value.ToString()).Distinct()];
    }
}
