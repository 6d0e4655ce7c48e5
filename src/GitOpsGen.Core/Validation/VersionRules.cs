using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Istio versions that are known and sound, on Kubernetes versions that they support.</summary>
internal static class VersionRules
{
    /// <summary>
    /// MESH1210 to MESH1213 for the mesh and for each cluster that
    /// differs, MESH1214 and MESH1215 between a remote and its primary.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        if (context.File.Mesh.Istio.Version is null)
            return;
        CheckVersion(context, context.File.Mesh.Istio.Version, context.File.Mesh.Istio.At("version"));
        foreach (var cluster in context.Clusters)
        {
            if (cluster.Istio.Version is { } own)
                CheckVersion(context, own, cluster.Istio.At("version"));
            CheckKubernetes(context, cluster);
            CheckAgainstPrimary(context, cluster);
        }
    }

    /// <summary>The line of a version; null when this tool does not know it.</summary>
    /// <param name="version">Exact, like <c>1.31.0</c> or <c>1.31.0-rc.0</c>; the format has been checked.</param>
    public static IstioLine? LineOf(string version)
    {
        var parts = version.Split('.', '-');
        return parts[0] == "1" ? IstioLine.All.FirstOrDefault(line => line.Minor == int.Parse(parts[1])) : null;
    }

    /// <summary>The cluster's own version, else the mesh's.</summary>
    public static string VersionOf(ValidationContext context, ClusterConfig cluster) =>
        cluster.Istio.Version ?? context.File.Mesh.Istio.Version;

    private static void CheckVersion(ValidationContext context, string version, SourceLocation at)
    {
        if (LineOf(version) is not { } line)
            context.Report(VersionDiagnostics.UnknownIstio(at, version));
        else if (IsBelow(version, line.MinimumPatch))
            context.Report(VersionDiagnostics.FaultyPatch(at, version, line));
        else if (line.EndOfLife)
            context.Report(VersionDiagnostics.EndOfLife(at, version));
    }

    /// <summary>Before the patch: an earlier one, or one of its release candidates.</summary>
    private static bool IsBelow(string version, int patch)
    {
        var own = int.Parse(version.Split('.', '-')[2]);
        return own < patch || (own == patch && patch > 0 && version.Contains('-', StringComparison.Ordinal));
    }

    private static void CheckKubernetes(ValidationContext context, ClusterConfig cluster)
    {
        if (cluster.Kubernetes is null || LineOf(VersionOf(context, cluster)) is not { } line)
            return;
        var minor = int.Parse(cluster.Kubernetes.Split('.')[1]);
        if (minor < line.MinimumKubernetes || minor > line.MaximumKubernetes)
            context.Report(VersionDiagnostics.Kubernetes(cluster.At("kubernetes"), cluster.Name, cluster.Kubernetes, line));
    }

    // The injection webhook and the istiod Service of a remote carry the primary's revision (facts: istio.md section 7),
    // and the primary's injector decides whether a pod gets istio-init or relies on the CNI plugin (istio.io, setup/additional-setup/cni).
    private static void CheckAgainstPrimary(ValidationContext context, ClusterConfig cluster)
    {
        if (cluster.Role != ClusterRole.Remote || context.PrimaryOf(cluster) is not { } primary)
            return;
        var mesh = context.File.Mesh.Istio.Revision;
        var (own, controlling) = (cluster.Istio.Revision ?? mesh, primary.Istio.Revision ?? mesh);
        var (plugin, wanted) = (cluster.Istio.Cni ?? context.File.Mesh.Istio.Cni, primary.Istio.Cni ?? context.File.Mesh.Istio.Cni);
        if (wanted && !plugin)
            context.Report(VersionDiagnostics.CniMissing(cluster.Istio.At("cni"), cluster.Name, primary.Name));
        if (own != controlling)
            context.Report(VersionDiagnostics.RevisionDiffers(cluster.Istio.At("revision"), cluster.Name, own, primary.Name, controlling));
    }
}
