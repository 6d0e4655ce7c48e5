using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Resources;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.External;

/// <summary>Objects as the config has them, on exactly the clusters that it names.</summary>
internal static class VerbatimPlan
{
    /// <summary>The folder of objects without a namespace.</summary>
    private const string ClusterWide = "cluster-wide";

    /// <returns>One file for each manifest, under its namespace or under <c>cluster-wide</c>;
    /// unlike Istio resources they are not moved to a primary.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        foreach (var item in scope.Mesh.Workloads.Manifests.On(scope.Cluster))
        {
            var (kind, name, home) = Identity(item);
            var file = scope.Manifest(home ?? ClusterWide, kind, SafeName(name), "manifests/verbatim.yaml.sbn", new Origin($"manifests[{kind} {(home is null ? name : $"{home}/{name}")}]", item.Manifest.Location), ("manifest", item.Manifest));
            yield return file with { Namespace = home };
        }
    }

    /// <summary>
    /// Kind, name and namespace as the object's own fields say them; empty for
    /// what is missing (MESH1481), a null namespace for cluster-wide objects.
    /// </summary>
    public static (string Kind, string Name, string? Namespace) Identity(ManifestConfig item)
    {
        var metadata = item.Manifest["metadata"] as MappingNode;
        return (item.Manifest.Text("kind") ?? "", metadata.Text("name") ?? "", metadata.Text("namespace"));
    }

    // Names of RBAC objects may hold ':' (k8s.io/apimachinery path segment names), which not every file system takes.
    private static string SafeName(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
}
