using System.Text.Json;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Tests.Diffing;

public class RedactionTests
{
    private const string Old = "0ld-S3cret-value";
    private const string New = "n3w-S3cret-value";

    [Theory]
    [InlineData("password: {0}")]
    [InlineData("a: {{login_token: {{signing_key: {0}}}}}")]
    [InlineData("auth: {{tokens: x, bearerToken: {0}}}")]
    [InlineData("env: [{{name: DB_PASSWORD, value: {0}}}]")]
    [InlineData("passwords: [{{password: {0}}}]")]
    [InlineData("url: https://bob:{0}@example.com/")]
    [InlineData("args: [\"--api-key={0}\"]")]
    [InlineData("script: |\n  user: x\n  token: {0}\n  end\n")]
    [InlineData("kubeconfig: |\n  users: [{{user: {{token: \"{0}\"}}}}]\n")]
    [InlineData("note: \"-----BEGIN RSA PRIVATE KEY-----\\n{0}\\n-----END RSA PRIVATE KEY-----\"")]
    [InlineData("data: {{hmac_secret: {0}, db_pwd: {0}, cookie-secret: {0}, SECRET_KEY: {0}}}")]
    [InlineData("dsn: \"Server=db;User Id=sa;Pwd={0};Timeout=3\"")]
    [InlineData("header: \"Authorization: Bearer {0}{0}\"")]
    [InlineData("url: https://{0}{0}@git.example.com/repo.git")]
    [InlineData("[broken\npassword: {0}\n")]
    public void A_secret_is_never_shown(string template)
    {
        var diff = TestTrees.Compare(string.Format(template, Old), string.Format(template, New));
        AssertHidden(diff);
        AssertHidden(TestTrees.Compare(string.Format(template, Old), "{}"));
        AssertHidden(TestTrees.Compare("{}", string.Format(template, New)));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("stringData")]
    public void The_data_of_a_Secret_is_hidden_whatever_its_keys_are(string section)
    {
        string Secret(string value) => $"apiVersion: v1\nkind: Secret\nmetadata: {{name: s, namespace: n}}\n{section}: {{harmless: {value}, more: {{}}}}\n";
        var diff = TreeDiff.Compare(TestTrees.Of(("argocd/s.yaml", Secret(Old))), TestTrees.Of(("argocd/s.yaml", Secret(New))));
        AssertHidden(diff);
        AssertHidden(TreeDiff.Compare(TestTrees.Of(), TestTrees.Of(("argocd/s.yaml", Secret(New)))));
    }

    [Theory]
    [InlineData("automountServiceAccountToken: false", "automountServiceAccountToken: true", "true")]
    [InlineData("credentialName: a", "credentialName: b", "b")]
    [InlineData("secretKey: token", "secretKey: other", "other")]
    [InlineData("token: \"{{ .a }}\"", "token: \"{{ .b }}\"", "\"{{ .b }}\"")]
    public void References_and_switches_are_not_secrets(string before, string after, string shown) =>
        Assert.Equal(shown, TestTrees.OnlyField(before, after).After);

    private static void AssertHidden(TreeDiff diff)
    {
        Assert.False(diff.IsEmpty);
        var text = JsonSerializer.Serialize(diff) + string.Concat(DiffText.Lines(diff).Select(line => line.Text));
        Assert.DoesNotContain(Old, text);
        Assert.DoesNotContain(New, text);
    }
}
