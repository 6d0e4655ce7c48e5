using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Annotations;

/// <summary>
/// IST0107, IST0108, IST0125, IST0135, IST0136: Istio's annotations on Namespaces, Services, workloads and their pod
/// templates (analyzers/annotations/annotations.go). IST0136 only during an upgrade, as in <c>istioctl x precheck</c>:
/// nearly all annotations are alpha.
/// </summary>
internal static class AnnotationRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var reportAlpha = mesh.Inventory.UpgradeFrom is not null;
        foreach (var kind in (string[])[Kinds.Namespace, Kinds.Service, Kinds.Pod, .. Kinds.PodControllers])
        {
            // What attaches a remote's control plane namespace to its primary is alpha too, and nobody's choice.
            foreach (var finding in mesh.Of(kind).SelectMany(document => CheckMetadata(document, document.Root.Get("metadata"), document.Kind, reportAlpha && !IsControlPlane(mesh, document))))
                yield return finding;
        }
        foreach (var finding in Kinds.PodControllers.SelectMany(mesh.Of).SelectMany(document => CheckMetadata(document, document.Spec.Path("template", "metadata"), "Pod", reportAlpha)))
            yield return finding;
    }

    private static IEnumerable<Finding> CheckMetadata(ManifestDocument document, Node? metadata, string kind, bool reportAlpha)
    {
        foreach (var entry in metadata.Get("annotations").Entries())
        {
            var name = entry.Key.Text;
            if (!IsIstios(name))
                continue;
            var place = document.On(entry.Key);
            if (!KnownAnnotations.All.TryGetValue(name, out var facts))
            {
                yield return KnownAnnotations.Labels.Contains(name) ? AnnotationFindings.IsLabel(place, name) : AnnotationFindings.Unknown(place, name);
                continue;
            }
            // Someone who sets the label beside the old annotation knows what they are doing.
            if (facts.IsDeprecated && !metadata.Get("labels").Has(name))
                yield return AnnotationFindings.Deprecated(place, name);
            if (facts.IsAlpha && reportAlpha)
                yield return AnnotationFindings.Alpha(place, name);
            if (!facts.Kinds.Contains("Any") && !facts.Kinds.Contains(kind))
                yield return AnnotationFindings.Misplaced(place, name, facts.Kinds, kind);
            else if (facts.Problem?.Invoke(entry.Value.Text()) is { } problem)
                yield return AnnotationFindings.Invalid(document.On(entry.Value), name, entry.Value.Text(), problem);
        }
    }

    private static bool IsControlPlane(MeshIndex mesh, ManifestDocument document) =>
        document.Kind == "Namespace" && document.Name == mesh.Cluster(document.Cluster)?.ControlPlaneNamespace;

    private static bool IsIstios(string name)
    {
        var slash = name.IndexOf('/');
        return name == "kubernetes.io/ingress.class" || (slash > 0 && name.AsSpan(0, slash).EndsWith("istio.io", StringComparison.Ordinal));
    }
}
