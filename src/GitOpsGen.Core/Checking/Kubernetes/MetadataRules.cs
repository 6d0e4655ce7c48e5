using System.Text;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.ControlPlane;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>MESH3401 to MESH3404, MESH3407: names, labels and annotations that the API server rejects, and objects rendered twice.</summary>
internal static class MetadataRules
{
    /// <summary>All annotations of an object together, keys and values (k8s.io/apimachinery TotalAnnotationSizeLimitB).</summary>
    private const int AnnotationBytes = 262_144;

    /// <summary>Kinds whose name becomes part of a host or of a label.</summary>
    private static readonly string[] LabelNames = ["Namespace", "Gateway"];

    /// <summary>RBAC allows colons and capitals, for example `system:auth`.</summary>
    private static readonly string[] FreeNames = ["Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        mesh.ByKind.Where(group => !group.Key.EndsWith('/')).SelectMany(group => CheckKind(group.Key, group.Value));

    private static IEnumerable<Finding> CheckKind(string kind, List<ManifestDocument> documents)
    {
        var seen = new Dictionary<(string, string, string), ManifestDocument>();
        var isController = Kinds.PodControllers.Contains(kind);
        foreach (var document in documents)
        {
            var template = isController ? document.Spec.Path("template", "metadata") : null;
            foreach (var finding in CheckNames(kind, document).Concat(CheckLabels(document, document.Root.Get("metadata"))).Concat(CheckLabels(document, template)))
                yield return finding;
            foreach (var finding in kind == Kinds.DestinationRule ? document.Spec.Items("subsets").SelectMany(subset => CheckLabels(document, subset)) : [])
                yield return finding;
            var identity = (document.Cluster, document.Namespace, document.Name);
            if (document.Name.Length > 0 && !seen.TryAdd(identity, document))
                yield return KubernetesFindings.Duplicate(document.At("metadata", "name"), document, seen[identity]);
            foreach (var label in isController ? document.Spec.Path("selector", "matchLabels").Entries() : [])
            {
                if (template.Get("labels").Text(label.Key.Text) != label.Value.Text())
                    yield return KubernetesFindings.SelectorMismatch(document.On(label.Value), label.Key.Text, label.Value.Text());
            }
            foreach (var expression in isController ? document.Spec.Path("selector").Items("matchExpressions").Where(expression => !LabelSelectors.Holds(expression, template.Get("labels").Labels())) : [])
                yield return KubernetesFindings.SelectorMismatch(document.On(expression), expression.Text("key"), $"{expression.Text("operator")} {string.Join(", ", expression.Strings("values"))}".Trim());
        }
    }

    private static IEnumerable<Finding> CheckNames(string kind, ManifestDocument document)
    {
        var name = document.Name;
        var place = document.At("metadata", "name");
        if (name.Length == 0)
        {
            if (document.Root.Path("metadata", "generateName") is null && document.Kind is not ("Kustomization" or "List"))
                yield return KubernetesFindings.NoName(document.At("metadata"), document.Kind);
        }
        else if (NameProblem(kind, document) is { } problem)
        {
            yield return KubernetesFindings.BadName(place, document.Kind, name, problem);
        }
        if (document.Namespace.Length > 0 && NameFormats.Dns1123Label(document.Namespace) is { } wrong)
            yield return KubernetesFindings.BadName(document.At("metadata", "namespace"), "namespace", document.Namespace, wrong);
    }

    private static string? NameProblem(string kind, ManifestDocument document)
    {
        if (FreeNames.Contains(document.Kind))
            return NameFormats.PathSegment(document.Name);
        if (kind == Kinds.Service)
            return NameFormats.Dns1035Label(document.Name);
        return LabelNames.Contains(document.Kind) ? NameFormats.Dns1123Label(document.Name) : NameFormats.Dns1123Subdomain(document.Name);
    }

    /// <summary>
    /// Pod templates are checked like the object, as their labels become those of pods, and subsets, which choose pods by them
    /// (Istio's webhook: pkg/config/validation, validateSubset).
    /// </summary>
    private static IEnumerable<Finding> CheckLabels(ManifestDocument document, Node? metadata)
    {
        foreach (var label in metadata.Get("labels").Entries())
        {
            if (NameFormats.QualifiedName(label.Key.Text) is { } keyProblem)
                yield return KubernetesFindings.BadLabel(document.On(label.Key), "label", label.Key.Text, keyProblem);
            if (NameFormats.LabelValue(label.Value.Text()) is { } valueProblem)
                yield return KubernetesFindings.BadLabel(document.On(label.Value), $"value of label '{label.Key.Text}':", label.Value.Text(), valueProblem);
        }
        var size = 0;
        foreach (var annotation in metadata.Get("annotations").Entries())
        {
            size += Encoding.UTF8.GetByteCount(annotation.Key.Text) + Encoding.UTF8.GetByteCount(annotation.Value.Text());
            // Unlike in labels, case does not matter here (apimachinery ValidateAnnotations).
            if (NameFormats.QualifiedName(annotation.Key.Text.ToLowerInvariant()) is { } problem)
                yield return KubernetesFindings.BadAnnotation(document.On(annotation.Key), annotation.Key.Text, problem);
        }
        if (size > AnnotationBytes)
            yield return KubernetesFindings.AnnotationsTooLarge(document.At("metadata", "annotations"), size, AnnotationBytes);
    }
}
