using System.Text.Json.Nodes;
using LibGit2Sharp;

namespace GitOpsGen.Cli.Tests;

public sealed class DiffTests
{
    private static readonly string Permissive = Configs.TwoClusters.Replace("STRICT", "PERMISSIVE", StringComparison.Ordinal);

    [Fact]
    public async Task Shows_which_field_of_which_resource_goes_from_what_to_what()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");
        cli.Write("mesh.config.yaml", Permissive);

        Assert.Equal(0, await cli.RunAsync("diff"));
        Assert.Contains("PeerAuthentication istio-system/default", cli.Out, StringComparison.Ordinal);
        Assert.Contains("spec.mtls.mode: STRICT -> PERMISSIVE", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exits_with_two_only_when_asked_to()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");

        Assert.Equal(0, await cli.RunAsync("diff", "--exit-code"));
        Assert.Contains("nothing differs", cli.Out, StringComparison.Ordinal);
        cli.Write("mesh.config.yaml", Permissive);
        Assert.Equal(2, await cli.RunAsync("diff", "--exit-code"));
    }

    [Fact]
    public async Task Writes_the_review_page_on_request()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(0, await cli.RunAsync("diff", "--html", "report.html"));
        Assert.Contains("<html", cli.Read("report.html"), StringComparison.Ordinal);
        Assert.Equal(3, await cli.RunAsync("diff", "--html", "nowhere/report.html"));
        Assert.Contains("MESH4006: cannot write 'nowhere/report.html': its folder does not exist", cli.Error, StringComparison.Ordinal);
        Assert.Equal(3, await cli.RunAsync("diff", "--html", "."));
        Assert.Contains("it is a folder", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_with_a_git_revision()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("publish", "--local");
        var work = cli.Path("work");
        Repository.Clone(cli.Path(".gitopsgen", "repository.git"), work, new CloneOptions { BranchName = "gitopsgen/main" });
        cli.Write("mesh.config.yaml", Permissive);

        Assert.Equal(0, await cli.RunAsync("diff", "-o", "work", "--ref", "HEAD", "--output", "json"));
        var changes = JsonNode.Parse(cli.Out)!["result"]!["diff"]!["changes"]!.AsArray();
        Assert.Contains(changes, change => change!.ToJsonString().Contains("PERMISSIVE", StringComparison.Ordinal));
        Assert.Equal(3, await cli.RunAsync("diff", "-o", "work", "--ref", "nowhere"));
        Assert.Contains("MESH5126", cli.Error, StringComparison.Ordinal);
    }
}
