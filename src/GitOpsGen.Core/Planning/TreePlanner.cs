using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>The third stage: which file, from which template, with which data, for which cluster.</summary>
public static class TreePlanner
{
    /// <returns>The plan, or MESH1301 for each pair of parts that would write one file.</returns>
    public static StageResult<TreePlan> Plan(MeshModel mesh)
    {
        // A cluster's plan needs the model, and no other cluster's plan.
        var planned = new List<PlannedFile>[mesh.Clusters.Count];
        Parallel.For(0, planned.Length, i => planned[i] = [.. ClusterPlan.Of(mesh, mesh.Clusters[i])]);
        var clusters = new Dictionary<Cluster, List<PlannedFile>>();
        for (var i = 0; i < planned.Length; i++)
            clusters.Add(mesh.Clusters[i], planned[i]);
        List<PlannedFile> files = [.. planned.SelectMany(ofCluster => ofCluster), .. ArgoCdPlan.Of(mesh, clusters), .. CommonValuesPlan.Of(mesh), ReadmePlan.Of(mesh)];
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return StageResult.Of(new TreePlan(mesh, files), PlanningDiagnostics.SamePath(files));
    }
}
