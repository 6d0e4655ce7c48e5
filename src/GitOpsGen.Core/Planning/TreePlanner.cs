using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>The third stage: which file, from which template, with which data, for which cluster.</summary>
public static class TreePlanner
{
    public static StageResult<TreePlan> Plan(MeshModel mesh)
    {
        var clusters = mesh.Clusters.ToDictionary(cluster => cluster, cluster => ClusterPlan.Of(mesh, cluster).ToList());
        var files = clusters.Values
            .SelectMany(planned => planned)
            .Concat(ArgoCdPlan.Of(mesh, clusters))
            .Concat(CommonValuesPlan.Of(mesh))
            .Append(ReadmePlan.Of(mesh))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return StageResult.Of(new TreePlan(mesh, files), PlanningDiagnostics.SamePath(files));
    }
}
