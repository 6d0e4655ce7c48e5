using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>MESH3204: principals of policies that no certificate of the mesh carries; <c>cluster.local</c> stands for the mesh's own trust domain.</summary>
internal static class Principals
{
    /// <summary>Istio writes it before every principal itself (pilot/pkg/security/authz/model/generator.go).</summary>
    private const string Scheme = "spiffe://";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var policy in mesh.Of(Kinds.AuthorizationPolicy))
        {
            var aliases = mesh.Values(policy.Cluster, "istiod")?.Find("meshConfig", "trustDomainAliases")?.At.Items().Select(alias => alias.Text()).ToList() ?? [];
            foreach (var principal in policy.Spec.Items("rules").SelectMany(Of))
            {
                if (principal.Text().StartsWith(Scheme, StringComparison.Ordinal))
                    yield return CrossClusterFindings.PrincipalWithScheme(policy.On(principal), principal.Text());
                else if (mesh.Inventory.Mesh.TrustDomain is { } domain && principal.Text().Split('/') is [var own, "ns", ..]
                    && !own.Contains('*') && own != domain && own != "cluster.local" && !aliases.Contains(own))
                    yield return CrossClusterFindings.ForeignPrincipal(policy.On(principal), principal.Text(), domain);
            }
        }
    }

    private static IEnumerable<Node> Of(Node rule)
    {
        var sources = rule.Items("from").Select(from => from.Get("source")).SelectMany(source => source.Items("principals").Concat(source.Items("notPrincipals")));
        var conditions = rule.Items("when").Where(condition => condition.Text("key") == "source.principal").SelectMany(condition => condition.Items("values").Concat(condition.Items("notValues")));
        return sources.Concat(conditions);
    }
}
