namespace GitOpsGen.Core.Tests.Checking.Istio.CrossCluster;

public class RemoteSecretsTests
{
    private const string Complete = "complete: [remoteSecrets]\n";

    private static string Sealed(string key) => """
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata: {name: istio-remote-secret-app, namespace: istio-system}
        spec:
          encryptedData: {KEY: AgBy3i4OJSWK}
          template: {metadata: {name: istio-remote-secret-app, labels: {istio/multiCluster: "true"}, annotations: {networking.istio.io/cluster: app}}}
        """.Replace("KEY", key, StringComparison.Ordinal);

    [Fact]
    public void A_SealedSecret_is_a_remote_secret_by_its_template() => Assert.Empty(TestMesh.Codes(Sealed("app"), Complete));

    [Fact]
    public void A_key_of_another_cluster_leaves_the_cluster_without_a_secret() => Assert.Equal(["MESH3208", "MESH3209"], TestMesh.Codes(Sealed("apps"), Complete));

    [Fact]
    public void Nothing_is_missing_where_secrets_are_made_by_hand() => Assert.Empty(TestMesh.Codes("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: default}\n"));

    [Fact]
    public void In_multi_primary_every_istiod_needs_every_other_cluster()
    {
        var inventory = "clusters: [{name: a, network: n}, {name: b, network: n}, {name: c, network: n}]\n" + Complete;
        var findings = TestMesh.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: default}\n", inventory);
        Assert.Equal(6, findings.Count);
        Assert.All(findings, finding => Assert.Equal("MESH3209", finding.Code));
    }

    [Fact]
    public void A_remote_secret_on_a_remote_is_never_read()
    {
        var findings = TestMesh.Codes("# cluster: app\n" + Sealed("control").Replace("cluster: app}", "cluster: control}", StringComparison.Ordinal).Replace("secret-app", "secret-control", StringComparison.Ordinal));
        Assert.Equal(["MESH3210"], findings);
    }
}
