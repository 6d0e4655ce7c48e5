using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Validation.Services;

namespace GitOpsGen.Core.Validation;

/// <summary>What every rule sees: the whole config, an index of its clusters, and where to report.</summary>
internal sealed class ValidationContext
{
    private readonly List<Diagnostic> _diagnostics = [];
    private WorkloadIndex? _workloads;

    public ValidationContext(MeshFile file)
    {
        File = file;
        Clusters = [.. file.Clusters.Where(cluster => cluster.Name is not null)];
        ByName = new Dictionary<string, ClusterConfig>();
        foreach (var cluster in Clusters)
            ByName.TryAdd(cluster.Name, cluster);
    }

    public MeshFile File { get; }

    /// <summary>
    /// Made at the first use: a config with mistakes of form is
    /// only glanced at, and may lack the lists that it reads.
    /// </summary>
    public WorkloadIndex Workloads => _workloads ??= new WorkloadIndex(File);

    /// <summary>Clusters whose name could be read.</summary>
    public IReadOnlyList<ClusterConfig> Clusters { get; }

    /// <summary>Of two clusters with one name the first; that they share it is reported where the lists are read.</summary>
    public Dictionary<string, ClusterConfig> ByName { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(d => d.Severity == Severity.Error);

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The cluster's control plane, when it exists; a primary is its own.</summary>
    public ClusterConfig? PrimaryOf(ClusterConfig cluster) =>
        cluster.Role == ClusterRole.Primary ? cluster : cluster.Primary is null ? null : ByName.GetValueOrDefault(cluster.Primary);

    /// <summary>A cluster that names no network is one of its own (<see cref="Model.Cluster.Network"/>).</summary>
    public static string NetworkOf(ClusterConfig cluster) => cluster.Network ?? cluster.Name;
}
