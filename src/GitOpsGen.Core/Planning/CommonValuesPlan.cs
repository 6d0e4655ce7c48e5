using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>Helm values that all clusters share, so that a mesh-wide change is one changed file.</summary>
internal static class CommonValuesPlan
{
    public static IEnumerable<PlannedFile> Of(MeshModel mesh)
    {
        yield return File(Path(Component.Istiod), "values/common/istiod.yaml.sbn", new Origin("mesh", mesh.Mesh.At()), ("istioCsr", mesh.Mesh.Certificates.Issuer == CertificateIssuer.IstioCsr), ("settings", new MeshSettings(mesh)));
        foreach (var (component, overrides) in mesh.Mesh.Values)
            yield return File(OverridesPath(component), "values/overrides.yaml.sbn", new Origin($"mesh.values.{component}", overrides.Location), ("overrides", overrides));
    }

    public static bool Has(string component) => component == Component.Istiod;

    public static bool HasOverrides(MeshModel mesh, string component) => mesh.Mesh.Values.ContainsKey(component);

    public static string Path(string component) => $"values/common/{component}.yaml";

    public static string OverridesPath(string component) => $"values/common/{component}.overrides.yaml";

    private static PlannedFile File(string path, string template, Origin origin, params (string Key, object? Value)[] data) =>
        new(path, template, data.ToDictionary(pair => pair.Key, pair => pair.Value), origin, Cluster: "");
}
