using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Checking;

/// <summary>Holds each object to the schema of its kind, in the Istio version of its cluster.</summary>
internal static class ManifestSchemas
{
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
