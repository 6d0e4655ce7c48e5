using System.Text.Json.Nodes;
using LibGit2Sharp;

namespace GitOpsGen.Cli.Tests;

public sealed class PublishTests
{
    [Fact]
    public async Task Local_opens_one_pull_request_says_where_and_has_nothing_to_do_the_second_time()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(0, await cli.RunAsync("publish", "--local"));
        Assert.Contains("Opened     pull request 1", cli.Out, StringComparison.Ordinal);
        Assert.Contains(".gitopsgen/pull-requests/1", cli.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(cli.Path(".gitopsgen", "pull-requests", "1", "report.html")));
        var body = File.GetLastWriteTimeUtc(cli.Path(".gitopsgen", "pull-requests", "1", "body.md"));
        var tip = Tip(cli);

        Assert.Equal(0, await cli.RunAsync("publish", "--local"));
        Assert.Contains("Nothing changed", cli.Out, StringComparison.Ordinal);
        Assert.Equal(tip, Tip(cli));
        Assert.Equal(body, File.GetLastWriteTimeUtc(cli.Path(".gitopsgen", "pull-requests", "1", "body.md")));
    }

    [Fact]
    public async Task A_changed_value_is_one_commit_and_the_same_pull_request()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("publish", "--local");
        var before = Tip(cli);
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("STRICT", "PERMISSIVE", StringComparison.Ordinal));

        Assert.Equal(0, await cli.RunAsync("publish", "--local"));
        Assert.Contains("Updated    pull request 1", cli.Out, StringComparison.Ordinal);
        using var repository = new Repository(cli.Path(".gitopsgen", "repository.git"));
        var commit = repository.Branches["gitopsgen/main"].Tip;
        Assert.Equal(before, commit.Parents.Single().Sha);
        Assert.Contains("Config-Hash: ", commit.Message, StringComparison.Ordinal);
        Assert.Contains("Generator-Version: ", commit.Message, StringComparison.Ordinal);
        Assert.Equal("Ann Author", commit.Author.Name);
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_leaves_no_trace()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(0, await cli.RunAsync("publish", "--local", "--dry-run", "--output", "json"));
        Assert.Equal("opened", JsonNode.Parse(cli.Out)!["result"]!["outcome"]!.GetValue<string>());
        Assert.False(Directory.Exists(cli.Path(".gitopsgen")));
    }

    [Fact]
    public async Task Removing_a_cluster_needs_the_number_of_applications_that_go()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("publish", "--local");
        Merge(cli);
        var one = Configs.TwoClusters[..Configs.TwoClusters.IndexOf("  - name: app", StringComparison.Ordinal)];
        cli.Write("mesh.config.yaml", one);

        Assert.Equal(3, await cli.RunAsync("publish", "--local"));
        Assert.Contains("--allow-destroy", cli.Error, StringComparison.Ordinal);
        var number = System.Text.RegularExpressions.Regex.Match(cli.Error, "--allow-destroy[ =]([0-9]+)").Groups[1].Value;
        Assert.Equal(0, await cli.RunAsync("publish", "--local", "--allow-destroy", number));
    }

    [Fact]
    public async Task A_repository_by_path_is_published_to_without_the_local_flag()
    {
        using var cli = new CliRun();
        Repository.Init(cli.Path("origin.git"), isBare: true);
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("{url: https://github.com/acme/mesh-gitops.git}", "{url: origin.git}\n  pullRequest: {host: local}", StringComparison.Ordinal));

        Assert.Equal(0, await cli.RunAsync("publish"));
        using var repository = new Repository(cli.Path("origin.git"));
        Assert.NotNull(repository.Branches["gitopsgen/main"]);
    }

    [Fact]
    public async Task Without_a_token_the_message_says_which_one()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("https://github.com/acme", "https://127.0.0.1:9/acme", StringComparison.Ordinal));

        Assert.Equal(3, await cli.RunAsync("publish"));
        Assert.Contains("token", cli.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", cli.Error, StringComparison.Ordinal);
    }

    private static string Tip(CliRun cli)
    {
        using var repository = new Repository(cli.Path(".gitopsgen", "repository.git"));
        return repository.Branches["gitopsgen/main"].Tip.Sha;
    }

    // What a person does on the host: the base moves to the branch, and the pull request is merged.
    private static void Merge(CliRun cli)
    {
        using var repository = new Repository(cli.Path(".gitopsgen", "repository.git"));
        repository.Refs.UpdateTarget("refs/heads/main", repository.Branches["gitopsgen/main"].Tip.Sha);
        var file = cli.Path(".gitopsgen", "pull-requests", "1", "pull-request.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"open\"", "\"merged\"", StringComparison.Ordinal));
    }
}
