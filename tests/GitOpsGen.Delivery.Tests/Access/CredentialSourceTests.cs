using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Tests.Access;

[Collection(ProcessEnvironment.Name)]
public sealed class CredentialSourceTests
{
    [Theory]
    [InlineData("https://github.com/a/b", HostKind.GitHub, "GITOPSGEN_TOKEN GH_TOKEN GITHUB_TOKEN", "GITOPSGEN_TOKEN")]
    [InlineData("https://github.com/a/b", HostKind.GitHub, "GITHUB_TOKEN GH_ENTERPRISE_TOKEN GITLAB_TOKEN", "GITHUB_TOKEN")]
    [InlineData("https://acme.ghe.com/a/b", HostKind.GitHub, "GH_TOKEN", "GH_TOKEN")]
    [InlineData("https://git.acme.com/a/b", HostKind.GitHub, "GITHUB_TOKEN GH_ENTERPRISE_TOKEN", "GH_ENTERPRISE_TOKEN")]
    [InlineData("https://gitlab.com/a/b", HostKind.GitLab, "GITHUB_TOKEN GITLAB_TOKEN", "GITLAB_TOKEN")]
    [InlineData("https://codeberg.org/a/b", HostKind.Gitea, "GITHUB_TOKEN FORGEJO_TOKEN", "FORGEJO_TOKEN")]
    public async Task Each_services_variable_goes_to_its_own_host_only(string url, HostKind kind, string set, string taken)
    {
        var found = await Find(url, kind, name => set.Split(' ').Contains(name) ? $"value of {name}" : null);
        Assert.Equal($"value of {taken}", found!.Password);
    }

    [Fact]
    public async Task A_workflows_token_goes_to_the_server_that_runs_the_workflow()
    {
        var variables = new Dictionary<string, string> { ["GITHUB_TOKEN"] = "t", ["GITHUB_SERVER_URL"] = "https://git.acme.com" };
        Assert.Equal("t", (await Find("https://git.acme.com/a/b", HostKind.GitHub, variables.GetValueOrDefault))!.Password);
    }

    [Fact]
    public async Task GitLab_gets_the_user_name_it_expects() =>
        Assert.Equal("oauth2", (await Find("https://gitlab.com/a/b", HostKind.GitLab, name => name == "GITLAB_TOKEN" ? "t" : null))!.User);

    [Fact]
    public async Task Git_credential_helpers_are_asked_last()
    {
        using var home = new TemporaryFolder();
        home.Write("config", "[credential]\n\thelper = \"!f() { test $1 = get && cat > /dev/null && echo username=me && echo password=stored; }; f\"\n");
        Environment.SetEnvironmentVariable("GIT_CONFIG_GLOBAL", home["config"]);
        try
        {
            var found = await Find("https://git.acme.com:8443/a/b.git", HostKind.Gitea, _ => null);
            Assert.Equal(("me", "stored"), (found!.User, found.Password));
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_CONFIG_GLOBAL", null);
        }
    }

    [Fact]
    public async Task A_GitHub_Apps_key_that_is_none_is_a_clear_error()
    {
        var variables = new Dictionary<string, string> { ["GITHUB_APP_ID"] = "1", ["GITHUB_APP_PRIVATE_KEY"] = "/nowhere" };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Find("https://github.com/a/b", HostKind.GitHub, variables.GetValueOrDefault));
        Assert.Equal("MESH5204", error.Diagnostics[0].Code);
    }

    [Fact]
    public void A_GitHub_Apps_token_is_signed_with_its_key_and_short_lived()
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);

        var parts = new GitHubApp("12345", key.ExportRSAPrivateKeyPem(), null, _ => null).SignToken(now).Split('.');

        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        Assert.True(key.VerifyData(signed, Decode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var claims = JsonDocument.Parse(Decode(parts[1])).RootElement;
        Assert.Equal("12345", claims.GetProperty("iss").GetString());
        Assert.Equal(600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static Task<UserPassword?> Find(string url, HostKind kind, Func<string, string?> environment) =>
        new CredentialSource(environment).FindAsync(RemoteUrl.TryParse(url)!, kind, default);
}
