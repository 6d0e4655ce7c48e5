namespace GitOpsGen.Delivery.Tests.Git.Transport;

public sealed class SshTransportTests : IDisposable
{
    private readonly PublishingFolder _there = new();
    private readonly SshServer? _server = SshServer.Start();

    public SshTransportTests() => GitCommand.Run(Path.GetTempPath(), "init", "-q", "--bare", _there.Repository);

    public void Dispose()
    {
        _server?.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task Publishes_with_a_key_file_then_updates_then_finds_nothing_to_do()
    {
        if (_server is null)
            return;
        await Publish(_server, "a.yaml=1");
        _there.Commit("main", "docs/readme.md", "a person's");
        var second = await Publish(_server, "a.yaml=2");

        Assert.Equal(second.Commit, _there.Git("rev-parse", "gitopsgen/main"));
        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("rev-parse", "gitopsgen/main^"));
        Assert.Equal(PublishOutcome.NothingChanged, (await Publish(_server, "a.yaml=2")).Outcome);
        _there.Git("fsck", "--strict", "--full");
    }

    [Fact]
    public async Task Publishes_with_the_agents_key()
    {
        if (_server is null)
            return;
        var agent = SshServer.Run("ssh-agent", "-s");
        string Variable(string name) => agent.Split(name + "=")[1].Split(';')[0];
        try
        {
            SshServer.Run("env", $"SSH_AUTH_SOCK={Variable("SSH_AUTH_SOCK")}", "ssh-add", "-q", _server.Key);
            var ssh = $"env SSH_AUTH_SOCK={Variable("SSH_AUTH_SOCK")} ssh -F /dev/null -o UserKnownHostsFile={_server.KnownHosts}";
            var request = Request(_server, "a.yaml=1") with { EnvironmentVariable = name => name == "GIT_SSH_COMMAND" ? ssh : null };
            Assert.Equal(PublishOutcome.Opened, (await Publisher.PublishAsync(request)).Outcome);
        }
        finally
        {
            SshServer.Run("kill", Variable("SSH_AGENT_PID"));
        }
    }

    [Fact]
    public async Task An_unknown_host_key_is_refused()
    {
        if (_server is null)
            return;
        File.WriteAllText(_server.KnownHosts, "");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish(_server, "a.yaml=1"));
        Assert.Equal("MESH5122", error.Diagnostics[0].Code);
        Assert.Contains("Host key verification failed", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_and_a_missing_repository_are_told_in_the_servers_words()
    {
        if (_server is null)
            return;
        var missing = Request(_server, "a.yaml=1") with { Repository = $"ssh://root@127.0.0.1:{_server.Port}/nowhere.git" };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(missing));
        Assert.Contains("nowhere.git", error.Diagnostics[0].Message, StringComparison.Ordinal);

        File.Delete(_server.Key);
        error = await Assert.ThrowsAsync<DeliveryException>(() => Publish(_server, "a.yaml=1"));
        Assert.Contains("Permission denied", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_ssh_program_the_message_says_so()
    {
        var request = _there.Request("a=1") with
        {
            Repository = "git@example.com:acme/mesh.git",
            EnvironmentVariable = name => name == "GIT_SSH" ? "/nowhere/ssh" : null,
        };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal("MESH5123", error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("ssh: connect to host example.com port 22: Connection refused", "MESH5117", 5)]
    [InlineData("kex_exchange_identification: Connection closed by remote host", "MESH5117", 5)]
    [InlineData("git@example.com: Permission denied (publickey).", "MESH5122", 1)]
    public async Task A_server_that_does_not_answer_is_tried_again_and_one_that_refuses_is_not(string said, string code, int attempts)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ssh", $"echo x >> {folder["attempts"]}\necho '{said}' >&2\nexit 255\n");
        var request = _there.Request("a=1") with
        {
            Repository = "git@example.com:acme/mesh.git",
            EnvironmentVariable = name => name == "GIT_SSH_COMMAND" ? $"sh {folder["ssh"]}" : null,
            Retry = new Retry(TimeProvider.System, TimeSpan.FromMilliseconds(1)),
        };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal((code, attempts), (error.Diagnostics[0].Code, File.ReadAllLines(folder["attempts"]).Length));
    }

    private Task<PublishResult> Publish(SshServer server, params string[] files) => Publisher.PublishAsync(Request(server, files));

    private PublishRequest Request(SshServer server, params string[] files) => _there.Request(files) with
    {
        Repository = $"ssh://root@127.0.0.1:{server.Port}{_there.Repository}",
        CreateRepository = false,
        EnvironmentVariable = name => name switch
        {
            "GIT_SSH_COMMAND" => $"ssh -F /dev/null -o UserKnownHostsFile={server.KnownHosts}",
            "GITOPSGEN_SSH_KEY_FILE" => server.Key,
            _ => null,
        },
    };
}
