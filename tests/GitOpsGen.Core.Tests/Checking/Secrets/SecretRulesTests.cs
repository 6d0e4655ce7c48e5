using GitOpsGen.Core.Tests.Checking.Istio;

namespace GitOpsGen.Core.Tests.Checking.Secrets;

public class SecretRulesTests
{
    [Fact]
    public void A_message_names_the_place_and_not_the_secret()
    {
        var finding = Assert.Single(TestMesh.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: default}\ndata:\n  password: hunter2\n"));
        Assert.Equal("MESH3504", finding.Code);
        Assert.Equal(5, finding.At.Location.Line);
        Assert.DoesNotContain("hunter2", finding.Message + finding.Hint);
    }

    [Fact]
    public void Helm_values_are_searched_too()
    {
        var inventory = "values: {control: {istiod: {global: {externalIstiod: true}, env: {API_TOKEN: s3cr3t-value}}}}\n";
        Assert.Equal(["MESH3504"], TestMesh.Codes("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: default}\n", inventory));
    }

    [Fact]
    public void A_remote_secret_in_clear_text_is_an_error()
    {
        var findings = TestMesh.Codes("""
            apiVersion: v1
            kind: Secret
            metadata: {name: istio-remote-secret-app, namespace: istio-system, labels: {istio/multiCluster: "true"}}
            stringData:
              app: |
                kind: Config
                users:
                - {name: app, user: {token: abcdefghijklmnop}}
            """);
        Assert.Equal(["MESH3504"], findings);
    }

    [Fact]
    public void A_private_key_in_a_Secret_is_found_through_base64()
    {
        var key = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("-----BEGIN " + "PRIVATE KEY-----\nMIIEvQ==\n"));
        Assert.Equal(["MESH3501"], TestMesh.Codes($"apiVersion: v1\nkind: Secret\nmetadata: {{name: tls, namespace: default}}\ndata: {{tls.key: {key}}}\n"));
    }
}
