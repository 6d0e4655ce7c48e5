using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests.PullRequests;

/// <summary>Git may go by ssh: then the API is the only one whose certificate is looked at.</summary>
public sealed class HostCertificateTests : IDisposable
{
    private readonly FakeForge _forge = new();
    private readonly TemporaryFolder _folder = new();
    private readonly TlsFront _front;

    public HostCertificateTests()
    {
        _front = new TlsFront(_forge.Port);
        _folder.Write("authority.pem", _front.AuthorityPem);
    }

    public void Dispose()
    {
        _front.Dispose();
        _forge.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(HostKind.GitHub)]
    [InlineData(HostKind.GitLab)]
    [InlineData(HostKind.Gitea)]
    public async Task A_certificate_that_is_not_trusted_is_told_at_once(HostKind kind)
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() => FindAsync(kind, authority: null));

        Assert.Equal("MESH5118", error.Diagnostics[0].Code);
        Assert.Contains($"https://127.0.0.1:{_front.Port}", error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_forge.Token, error.Diagnostics[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(_forge.Requests);
    }

    [Theory]
    [InlineData(HostKind.GitHub)]
    [InlineData(HostKind.GitLab)]
    [InlineData(HostKind.Gitea)]
    public async Task A_companys_own_authority_is_trusted_when_named(HostKind kind) =>
        Assert.Null(await FindAsync(kind, _folder["authority.pem"]));

    private async Task<PullRequest?> FindAsync(HostKind kind, string? authority)
    {
        var host = await PullRequestHosts.OpenAsync(
            kind,
            $"https://127.0.0.1:{_front.Port}/acme/mesh.git",
            name => name switch { "GITOPSGEN_TOKEN" => _forge.Token, "GIT_SSL_CAINFO" => authority, _ => null },
            default);
        return await host.FindOpenAsync("gitopsgen/main", "main", default);
    }
}
