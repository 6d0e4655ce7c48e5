using GitOpsGen.Delivery.Tests;
using GitOpsGen.Delivery.Tests.Git.Transport;

namespace GitOpsGen.Cli.Tests;

/// <summary>From the command line to a server and back, over each protocol.</summary>
public sealed class RemotePublishTests : IDisposable
{
    private readonly TemporaryFolder _server = new();
    private readonly CliRun _cli = new();

    public RemotePublishTests()
    {
        GitCommand.Run(_server.Root, "init", "-q", "--bare", "-b", "main", "mesh.git");
        GitCommand.Run(_server["mesh.git"], "config", "http.receivepack", "true");
        var tree = GitCommand.Run(_server["mesh.git"], "hash-object", "-w", "-t", "tree", "/dev/null");
        GitCommand.Run(_server["mesh.git"], "update-ref", "refs/heads/main", GitCommand.Run(_server["mesh.git"], "commit-tree", tree, "-m", "first"));
        _cli.Environment["GITOPSGEN_CACHE_DIR"] = _cli.Path("cache");
    }

    public void Dispose()
    {
        _cli.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Publishes_over_http_with_a_token_then_updates_then_finds_nothing_to_do()
    {
        using var server = new GitHttpServer(_server.Root);
        _cli.Environment["GITOPSGEN_TOKEN"] = server.Password;

        await PublishTwiceAsync(server.Url("mesh.git"));
        _cli.Environment["GITOPSGEN_TOKEN"] = "wrong";
        Assert.Equal(3, await _cli.RunAsync("publish"));
        Assert.Contains("MESH5114", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_over_ssh_with_a_key_then_updates_then_finds_nothing_to_do()
    {
        using var server = SshServer.Start();
        if (server is null)
            return;
        _cli.Environment["GIT_SSH_COMMAND"] = $"ssh -F /dev/null -i {server.Key} -o IdentitiesOnly=yes -o UserKnownHostsFile={server.KnownHosts}";

        await PublishTwiceAsync($"ssh://root@127.0.0.1:{server.Port}{_server["mesh.git"]}");
    }

    private async Task PublishTwiceAsync(string url)
    {
        var config = Configs.TwoClusters.Replace("repository: {url: https://github.com/acme/mesh-gitops.git}", $"repository: {{url: \"{url}\"}}\n  pullRequest: {{host: local}}", StringComparison.Ordinal);
        Assert.StartsWith("Opened", await PublishAsync(config), StringComparison.Ordinal);
        PressUpdateBranch();
        Assert.StartsWith("Updated", await PublishAsync(config.Replace("mtls: STRICT", "mtls: PERMISSIVE", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, await _cli.RunAsync("publish"));
        Assert.Contains("othing changed", _cli.Out, StringComparison.Ordinal);
        Assert.Equal("", GitCommand.Run(_server["mesh.git"], "rev-list", "gitopsgen/main..main"));
        GitCommand.Run(_server["mesh.git"], "fsck", "--strict");
    }

    /// <summary>What the button of that name does on a server: somebody's commit on main is merged into the pull request's branch.</summary>
    private void PressUpdateBranch()
    {
        string Commit(string branch, params string[] parents) => GitCommand.Run(
            _server["mesh.git"], ["commit-tree", branch + "^{tree}", "-m", "by a person", .. parents.SelectMany(parent => (string[])["-p", parent])]);
        GitCommand.Run(_server["mesh.git"], "update-ref", "refs/heads/main", Commit("main", "main"));
        GitCommand.Run(_server["mesh.git"], "update-ref", "refs/heads/gitopsgen/main", Commit("gitopsgen/main", "gitopsgen/main", "main"));
    }

    /// <returns>The line that tells what became of the pull request.</returns>
    private async Task<string> PublishAsync(string config)
    {
        _cli.Write("mesh.config.yaml", config);
        Assert.Equal("", await _cli.RunAsync("publish") == 0 ? "" : _cli.Error);
        return _cli.Out.Split('\n').First(line => line.Contains("pull request", StringComparison.Ordinal));
    }
}
