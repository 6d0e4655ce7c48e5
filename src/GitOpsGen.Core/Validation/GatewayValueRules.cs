using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation;

/// <summary>
/// A user's values for a gateway, held against the schema of Istio's gateway chart: helm refuses the whole Application
/// for one key that the schema does not have. Istio's other charts take anything.
/// </summary>
internal static class GatewayValueRules
{
    private static readonly SchemaCatalogue Catalogue = new();

    /// <summary>
    /// The codes of the schema checks (MESH3001 and following), at the
    /// line of the value; by the schema of the cluster's Istio version.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        // What stands once under 'mesh.values' concerns many gateways, but is one mistake.
        foreach (var finding in context.Clusters.SelectMany(cluster => Of(context, cluster)).Distinct())
            context.Report(finding);
    }

    private static IEnumerable<Diagnostic> Of(ValidationContext context, ClusterConfig cluster) =>
        from gateway in cluster.Gateways
        from values in new[] { context.File.Mesh.Values, cluster.Values }
        where values.ContainsKey(gateway.Name)
        from problem in Problems(values[gateway.Name], gateway.Name, VersionRules.LineOf(VersionRules.VersionOf(context, cluster))?.Minor ?? SchemaCatalogue.Latest)
        select new Diagnostic(Severity.Error, problem.Code, problem.Message, problem.At.Location, problem.Hint ?? "helm refuses what the gateway chart's values.schema.json does not allow");

    private static List<SchemaProblem> Problems(Node values, string gateway, int istioMinor)
    {
        var problems = new List<SchemaProblem>();
        SchemaChecker.Check(values, Catalogue.Find("gateway-chart/v1", "GatewayChart", istioMinor)!.At("values")!, gateway, problems.Add);
        return problems;
    }
}
