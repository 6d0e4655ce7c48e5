using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;
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

    public static TheoryData<string, string> Leaks => new()
    {
        { "a variable", Deployment("env: [{name: DB_PASSWORD, value: hunter2}]") },
        { "a flag", Deployment("args: [--listen=:80, --db-password=hunter2]") },
        { "a flag in a command", Deployment("command: [server, --token=hunter2hunter2]") },
        { "a URL", Deployment("env: [{name: DATABASE_URL, value: 'postgres://app:hunter2@db:5432/app'}]") },
        { "an annotation", "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: demo, annotations: {example.com/api-token: hunter2}}\nspec: {ports: [{name: http, port: 80}]}\n" },
        { "a pull secret in a ConfigMap", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: registry, namespace: demo}}\ndata:\n  .dockerconfigjson: '{{\"auths\":{{\"r\":{{\"auth\":\"{Convert.ToBase64String("app:hunter2"u8)}\"}}}}}}'\n" },
        { "a kubeconfig", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: kube, namespace: demo}\ndata:\n  config: |\n    users:\n    - name: a\n      user:\n        token: hunter2hunter2\n" },
        { "a client key", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: kube, namespace: demo}\ndata:\n  config: |\n    users:\n    - name: a\n      user:\n        client-key-data: aHVudGVyMg==\n" },
        { "values of an Application", Application("values: |\n          admin:\n            password: hunter2\n") },
        { "values as an object", Application("valuesObject: {admin: {password: hunter2}}\n") },
        { "a parameter", Application("parameters: [{name: admin.password, value: hunter2}]\n") },
        { "a Secret", "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: demo}\nstringData: {user: hunter2}\n" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_secret_is_an_error_wherever_it_stands_and_is_not_repeated(string where, string manifest)
    {
        var findings = TestMesh.Run(manifest).Where(finding => finding.Code.StartsWith("MESH35", StringComparison.Ordinal)).ToList();
        Assert.True(findings.Count == 1, $"{where}: {findings.Count} findings");
        Assert.Equal(Severity.Error, findings[0].Severity);
        Assert.DoesNotContain("hunter2", findings[0].Message + findings[0].Hint);
    }

    public static TheoryData<string, string> Ordinary => new()
    {
        { "references", Deployment("env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}, {name: DB_PASSWORD_FILE, value: /run/secrets/db}]") },
        { "variables", Deployment("env: [{name: TOKEN, value: $(OTHER)}, {name: SECRET_NAME, value: db}], args: [--token=$(TOKEN), --token-file=/t, --use-password=true, --authentication-token-webhook=true]") },
        { "switches", Deployment("env: [{name: REQUIRE_PASSWORD, value: 'true'}, {name: BUILD, value: 3f786850e387550fdab836ed7e6dc881de23001b}]") },
        { "an image digest", Deployment("image: registry.example.com/web@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") },
        { "checksums and identifiers", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: demo, annotations: {checksum/config: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}}\ndata: {id: 123e4567-e89b-12d3-a456-426614174000, passwordFrom: vault, tokenReview: 'true', kind: TokenReview}\n" },
        { "a public certificate", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: ca, namespace: demo}}\ndata:\n  ca.crt: |\n    {new string('-', 5)}BEGIN CERTIFICATE{new string('-', 5)}\n    MIIC/DCCAeSgAwIBAgIQRwT7zVr0Q0Yp0m4q1bH9MTANBgkqhkiG9w0BAQsFADAY\n    {new string('-', 5)}END CERTIFICATE{new string('-', 5)}\n" },
        { "headers", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: demo}\ndata: {header: Authorization, scheme: Bearer, url: 'https://user@git.example.com/a'}\n" },
    };

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Ordinary_configs_hold_no_secrets(string what, string manifest) =>
        Assert.False(TestMesh.Run(manifest).Any(finding => finding.Code.StartsWith("MESH35", StringComparison.Ordinal)), what);

    [Fact]
    public void A_README_of_the_user_s_own_template_is_searched_too()
    {
        var templates = new TemplateLibrary(new Dictionary<string, string> { ["README.md.sbn"] = "# Mesh\n\npassword: hunter2\n" });
        var result = Pipeline.Load(RenderedTrees.TwoClusters, "mesh.config.yaml").Then(mesh => Pipeline.Run(mesh, templates, new SchemaCatalogue(), "test"));
        var finding = Assert.Single(result.Diagnostics, finding => finding.Code == "MESH3504");
        Assert.Equal("README.md", finding.OutputFile);
        Assert.Contains("README.md:4", finding.Message);
        Assert.DoesNotContain("hunter2", finding.Message + finding.Hint);
    }

    private static string Deployment(string container) =>
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: demo}\nspec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, " + container + "}]}}}\n";

    private static string Application(string helm) =>
        "# cluster: argocd\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a, namespace: argocd}\nspec:\n  project: mesh\n  destination: {name: control, namespace: a}\n  source:\n    repoURL: https://charts.example.com\n    chart: a\n    targetRevision: 1.0.0\n    helm:\n      releaseName: a\n      " + helm;
}
