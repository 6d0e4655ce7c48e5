using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Workloads;

/// <summary>IST0144, IST0146, IST0147: rendered pods that the proxy's own user or image placeholder would break.</summary>
internal static class PodRules
{
    /// <summary>The proxy's user: traffic of this UID bypasses redirection (analyzers/deployment/pod.go).</summary>
    private const string ProxyUser = "1337";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var document in Kinds.PodControllers.Append(Kinds.Pod).SelectMany(mesh.Of))
        {
            var isPod = Kinds.Of(document) == Kinds.Pod;
            var spec = isPod ? document.Spec : document.Spec.Path("template", "spec");
            var labels = (isPod ? document.Root.Get("metadata") : document.Spec.Path("template", "metadata")).Get("labels").Labels();
            foreach (var finding in CheckUser(document, spec))
                yield return finding;
            var auto = spec.Items("containers").FirstOrDefault(container => container.Text("name") == "istio-proxy" && container.Text("image") == "auto");
            if (auto is null)
                continue;
            if (IsInjected(mesh.Namespaces.Labels(document.Cluster, document.EffectiveNamespace()), labels))
                continue;
            var place = document.On(auto.Get("image")!);
            yield return isPod ? WorkloadFindings.AutoImagePod(place) : WorkloadFindings.AutoImageWithoutInjection(place, document.Kind);
        }
    }

    /// <summary>A container's user wins over the pod's. Init containers are left out: as 1337 they reach the network before the proxy runs.</summary>
    private static IEnumerable<Finding> CheckUser(ManifestDocument document, Node? spec)
    {
        if (spec.Path("securityContext", "runAsUser") is { } podUser && podUser.Text() == ProxyUser
            && spec.Items("containers").Any(container => container.Path("securityContext", "runAsUser") is null))
            yield return WorkloadFindings.ProxyUser(document.On(podUser));
        foreach (var container in spec.Items("containers").Where(container => container.Text("name") is not ("istio-proxy" or "enable-core-dump")))
        {
            if (container.Path("securityContext", "runAsUser") is { } user && user.Text() == ProxyUser)
                yield return WorkloadFindings.ProxyUser(document.On(user));
        }
    }

    /// <summary>The chart's webhook selectors: the pod's label decides where the namespace says nothing (istiod templates/mutatingwebhook.yaml).</summary>
    private static bool IsInjected(IReadOnlyDictionary<string, string> ns, IReadOnlyDictionary<string, string> pod)
    {
        var own = pod.GetValueOrDefault("sidecar.istio.io/inject");
        if (own == "false" || ns.GetValueOrDefault("istio-injection") == "disabled")
            return false;
        return own == "true" || ns.GetValueOrDefault("istio-injection") == "enabled" || ns.ContainsKey("istio.io/rev") || pod.ContainsKey("istio.io/rev");
    }
}
