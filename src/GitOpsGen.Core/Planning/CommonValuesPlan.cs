using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>Helm values that all clusters share, so that a mesh-wide change is one changed file.</summary>
internal static class CommonValuesPlan
{
    /// <returns>istiod's common values, and a file for each component under
    /// <c>mesh.values</c>; cluster values are <see cref="ClusterScope.Chart"/>'s.</returns>
    public static IEnumerable<PlannedFile> Of(MeshModel mesh)
    {
        yield return File(Path(Component.Istiod), "values/common/istiod.yaml.sbn", new Origin("mesh", mesh.Mesh.At()), ("istioCsr", mesh.Mesh.Certificates.Issuer == CertificateIssuer.IstioCsr), ("settings", new MeshSettings(mesh)));
        foreach (var (component, overrides) in mesh.Mesh.Values)
            yield return File(OverridesPath(component), "values/overrides.yaml.sbn", new Origin($"mesh.values.{component}", overrides.Location), ("overrides", overrides));
    }

    /// <summary>True for the only component with values that are the same in every cluster: istiod, remote or not.</summary>
    public static bool Has(string component) => component == Component.Istiod;

    /// <summary>True when <c>mesh.values</c> names the component, so that its Application must list the file.</summary>
    public static bool HasOverrides(MeshModel mesh, string component) => mesh.Mesh.Values.ContainsKey(component);

    /// <summary>
    /// Relative to the tree. Every cluster of the mesh reads this one file,
    /// so a change of it reaches them all at once (argoproj/argo-cd#8778).
    /// </summary>
    public static string Path(string component) => $"values/common/{component}.yaml";

    /// <summary>
    /// The user's mesh-wide values for a chart or gateway; Helm reads
    /// them after the generated ones and before the cluster's own.
    /// </summary>
    public static string OverridesPath(string component) => $"values/common/{component}.overrides.yaml";

    private static PlannedFile File(string path, string template, Origin origin, params (string Key, object? Value)[] data) =>
        new(path, template, data.ToDictionary(pair => pair.Key, pair => pair.Value), origin, Cluster: "");
}
