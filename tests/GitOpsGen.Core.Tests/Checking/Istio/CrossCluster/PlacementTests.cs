namespace GitOpsGen.Core.Tests.Checking.Istio.CrossCluster;

public class PlacementTests
{
    [Theory]
    [InlineData("networking.istio.io/v1", "VirtualService", "{hosts: [reviews], http: [{route: [{destination: {host: reviews}}]}]}")]
    [InlineData("networking.istio.io/v1alpha3", "EnvoyFilter", "{configPatches: []}")]
    [InlineData("security.istio.io/v1", "AuthorizationPolicy", "{}")]
    [InlineData("telemetry.istio.io/v1", "Telemetry", "{}")]
    [InlineData("gateway.networking.k8s.io/v1", "Gateway", "{gatewayClassName: istio, listeners: []}")]
    public void What_istiod_reads_is_lost_on_a_remote(string apiVersion, string kind, string spec)
    {
        var document = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x, namespace: default}}\nspec: {spec}\n";
        Assert.Contains("MESH3201", TestMesh.Codes("# cluster: app\n" + document));
        Assert.DoesNotContain("MESH3201", TestMesh.Codes(document));
    }

    [Fact]
    public void Gateways_of_other_controllers_may_stand_anywhere() =>
        Assert.Empty(TestMesh.Codes("# cluster: app\napiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: x, namespace: default}\nspec: {gatewayClassName: cilium, listeners: []}\n"));

    [Fact]
    public void A_namespace_that_Argo_CD_creates_exists()
    {
        const string Policy = "apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: default, namespace: shop}\nspec: {mtls: {mode: STRICT}}\n";
        const string Application = """

            ---
            # cluster: argocd
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop, namespace: argocd}
            spec:
              project: default
              source: {repoURL: https://example.com/a.git, path: a}
              destination: {name: control, namespace: shop}
              syncPolicy: {syncOptions: [CreateNamespace=true]}
            """;
        Assert.Equal(["MESH3216"], TestMesh.Codes(Policy, "complete: [namespaces]\n"));
        Assert.Empty(TestMesh.Codes(Policy + Application, "complete: [namespaces]\n"));
    }
}
