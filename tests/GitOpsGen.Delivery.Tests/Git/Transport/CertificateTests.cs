using System.Diagnostics;

namespace GitOpsGen.Delivery.Tests.Git.Transport;

public sealed class CertificateTests : IDisposable
{
    private readonly PublishingFolder _there = new();
    private readonly TemporaryFolder _folder = new();
    private readonly GitHttpServer _server;
    private readonly TlsFront _front;

    public CertificateTests()
    {
        GitCommand.Run(Path.GetTempPath(), "init", "-q", "--bare", _there.Repository);
        GitCommand.Run(_there.Repository, "config", "http.receivepack", "true");
        _server = new GitHttpServer(Path.GetDirectoryName(_there.Repository)!);
        _front = new TlsFront(_server.Port);
        _folder.Write("authority.pem", _front.AuthorityPem);
    }

    public void Dispose()
    {
        _front.Dispose();
        _server.Dispose();
        _folder.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task A_companys_own_authority_is_trusted_when_named() =>
        Assert.Equal(PublishOutcome.Opened, (await Publish(_folder["authority.pem"])).Outcome);

    [Fact]
    public async Task Otherwise_its_certificates_are_refused_at_once()
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish(null));
        Assert.Equal("MESH5118", error.Diagnostics[0].Code);
        Assert.Contains("GIT_SSL_CAINFO", error.Diagnostics[0].Hint, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_named_file_that_is_missing_is_a_clear_error()
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish("/nowhere.pem"));
        Assert.Equal("MESH5125", error.Diagnostics[0].Code);
    }

    /// <summary>In a process of its own: .NET reads the variables once.</summary>
    [Fact]
    public void A_proxy_from_the_environment_is_used()
    {
        using var proxy = new ConnectProxy(_front.Port);
        var start = new ProcessStartInfo(
            "dotnet", ["exec", typeof(CertificateTests).Assembly.Location, "https://git.test/repository.git", _folder["pull-requests"], "1"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment =
            {
                ["HTTPS_PROXY"] = $"http://127.0.0.1:{proxy.Port}", ["GIT_SSL_CAINFO"] = _folder["authority.pem"],
                ["GITOPSGEN_TOKEN"] = _server.Password,
            },
        };
        using var process = Process.Start(start)!;

        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Contains("CONNECT git.test:443 HTTP/1.1", proxy.Requests);
        Assert.Contains("clusters/cluster-0000/apps/file-0.yaml", _there.Files("gitopsgen/main"));
    }

    private Task<PublishResult> Publish(string? authority) => Publisher.PublishAsync(_there.Request("a.yaml=1") with
    {
        Repository = $"https://127.0.0.1:{_front.Port}/repository.git",
        CreateRepository = false,
        EnvironmentVariable = name => name switch { "GITOPSGEN_TOKEN" => _server.Password, "GIT_SSL_CAINFO" => authority, _ => null },
        Retry = new Retry(TimeProvider.System, TimeSpan.FromMilliseconds(1)),
    });
}
