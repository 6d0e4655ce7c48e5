using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>MESH3406, MESH3409: ports of Services and containers, whose names the API server wants unique and well formed.</summary>
internal static class PortRules
{
    /// <summary>Where the pod is, below <c>spec</c>.</summary>
    private static readonly (string Kind, string[] Path)[] PodSpecs =
    [
        (Kinds.Pod, []),
        .. Kinds.PodControllers.Append("batch/Job").Select(kind => (kind, (string[])["template", "spec"])),
        ("batch/CronJob", ["jobTemplate", "spec", "template", "spec"]),
    ];

    // --service-node-port-range of kube-apiserver. A cluster may have another, so this is no error.
    private const int FirstNodePort = 30_000, LastNodePort = 32_767;

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var service in mesh.Of(Kinds.Service))
        {
            var ports = service.Spec.Items("ports");
            foreach (var finding in CheckNames(service, ports, NameFormats.Dns1123Label))
                yield return finding;
            var numbers = new HashSet<string>();
            foreach (var port in ports.Where(port => !numbers.Add($"{port.Text("port")}/{(port.Text("protocol") is { Length: > 0 } protocol ? protocol : "TCP")}")))
                yield return KubernetesFindings.BadPort(service.On(port), $"port {port.Text("port")} is listed twice");
            foreach (var port in ports.Select(port => port.Get("nodePort")).Where(port => port.Integer() is { } number && number != 0 && number is < FirstNodePort or > LastNodePort))
                yield return KubernetesFindings.UnusualNodePort(service.On(port!), port.Text(), FirstNodePort, LastNodePort);
            foreach (var port in ports.Count > 1 ? ports.Where(port => port.Text("name").Length == 0) : [])
                yield return KubernetesFindings.BadPort(service.On(port), $"port {port.Text("port")} needs a name, as the Service has several");
        }
        foreach (var (kind, path) in PodSpecs)
        {
            foreach (var workload in mesh.Of(kind))
            {
                var pod = workload.Spec.Path(path);
                foreach (var finding in pod.Items("containers").Concat(pod.Items("initContainers")).SelectMany(container => CheckNames(workload, container.Items("ports"), NameFormats.IanaServiceName)))
                    yield return finding;
            }
        }
    }

    /// <summary>Names are unique within a Service, and within a container.</summary>
    private static IEnumerable<Finding> CheckNames(ManifestDocument document, IReadOnlyList<Node> ports, Func<string, string?> problemOf)
    {
        var names = new HashSet<string>();
        foreach (var name in ports.Select(port => port.Get("name")).OfType<Node>())
        {
            if (problemOf(name.Text()) is { } problem)
                yield return KubernetesFindings.BadPort(document.On(name), $"port name '{name.Text()}' {problem}");
            else if (!names.Add(name.Text()))
                yield return KubernetesFindings.BadPort(document.On(name), $"port name '{name.Text()}' is used twice");
        }
    }
}
