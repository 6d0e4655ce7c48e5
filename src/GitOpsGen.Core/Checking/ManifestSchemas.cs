using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Checking;

/// <summary>Holds each object to the schema of its kind, in the Istio version of its cluster.</summary>
internal static class ManifestSchemas
{
    /// <summary>
    /// Argo CD's own objects are held to the newest Istio version of the mesh, should Istio's kinds be among them.
    /// </summary>
    /// <returns>In the order of the documents, MESH3001 to MESH3010.</returns>
    public static IEnumerable<Finding> Check(IReadOnlyList<ManifestDocument> documents, SchemaCatalogue schemas, MeshModel mesh, CancellationToken cancellation)
    {
        var newest = mesh.Clusters.Max(cluster => cluster.Istio.Line.Minor);
        var minors = mesh.Clusters.ToDictionary(cluster => cluster.Name, cluster => cluster.Istio.Line.Minor);
        var checks = minors.Values.Append(newest).Distinct().ToDictionary(minor => minor, minor => new DocumentSchemaCheck(schemas, minor));
        var findings = new IReadOnlyList<Finding>[documents.Count];
        Parallel.For(0, documents.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            findings[i] = [.. checks[minors.GetValueOrDefault(documents[i].Cluster, newest)].Check(documents[i])]);
        return findings.SelectMany(found => found);
    }
}
