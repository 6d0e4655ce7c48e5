namespace GitOpsGen.Cli.Tests;

public sealed class ProvenanceTests
{
    [Fact]
    public async Task Explain_names_template_config_part_and_the_line_of_the_value()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");
        var lines = cli.Read("rendered", "clusters", "app", "values", "istiod.yaml").Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains("remotePilotAddress", StringComparison.Ordinal)) + 1;

        Assert.Equal(0, await cli.RunAsync("explain", $"rendered/clusters/app/values/istiod.yaml:{line}"));
        Assert.Contains("templates/values/istiod-remote.yaml.sbn", cli.Out, StringComparison.Ordinal);
        Assert.Contains("clusters[app] at mesh.config.yaml:14:5", cli.Out, StringComparison.Ordinal);
        Assert.Contains("value      mesh.config.yaml:13:", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_refuses_a_file_that_is_not_of_the_tree()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(64, await cli.RunAsync("explain", "nothing.yaml"));
        Assert.Contains("the tree has no file 'nothing.yaml'", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("istiod.yaml", "may be any of")]
    [InlineData("argocd/root.yaml:9999", "so there is no line 9999")]
    [InlineData("rendered/.gitopsgen/lock.yaml", "has no template")]
    [InlineData("clusters[ap].role", "'clusters' has no 'ap'; did you mean 'app'?")]
    [InlineData("clusters[app].rol", "'clusters[app]' has no 'rol'; did you mean 'role'?")]
    public async Task Explain_says_what_is_wrong_with_a_file_line_or_place(string file, string expected)
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(64, await cli.RunAsync("explain", file));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_what_a_key_is_for_and_who_sets_it()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(0, await cli.RunAsync("explain", "clusters[app].role"));
        Assert.Contains("type       primary | remote", cli.Out, StringComparison.Ordinal);
        Assert.Contains("value      remote at mesh.config.yaml:", cli.Out, StringComparison.Ordinal);

        Assert.Equal(0, await cli.RunAsync("explain", "clusters.role", "--output", "json"));
        Assert.Contains("\"path\": \"clusters[app].role\"", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_tells_of_a_key_where_there_is_no_config_or_a_broken_one()
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("explain", "mesh.mtls"));
        Assert.Contains("STRICT | PERMISSIVE | DISABLE", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("value ", cli.Out, StringComparison.Ordinal);

        cli.Write("mesh.config.yaml", "mesh: [");
        Assert.Equal(1, await cli.RunAsync("explain", "mesh.mtls"));
        Assert.Contains("STRICT | PERMISSIVE | DISABLE", cli.Out, StringComparison.Ordinal);
        Assert.Contains("error MESH", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_tells_a_folder_that_is_none_and_one_that_is_another()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(64, await cli.RunAsync("verify", "nowhere"));
        Assert.Contains("there is no folder 'nowhere'", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, await cli.RunAsync("verify", "."));
        Assert.Contains("it may be another folder", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_gives_programs_kind_path_and_reason()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");
        File.Delete(cli.Path("rendered", "argocd", "root.yaml"));

        Assert.Equal(2, await cli.RunAsync("verify", "rendered", "--output", "json"));
        var problem = Assert.Single(System.Text.Json.Nodes.JsonNode.Parse(cli.Out)!["result"]!["problems"]!.AsArray())!;
        Assert.Equal(("missing", "argocd/root.yaml"), ((string?)problem["kind"], (string?)problem["path"]));
    }

    [Fact]
    public async Task Verify_accepts_the_tree_and_finds_what_was_changed_removed_or_slipped_in()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");

        Assert.Equal(0, await cli.RunAsync("verify", "rendered"));
        cli.Write("rendered/values/common/istiod.yaml", "global: {}\n");
        cli.Write("rendered/clusters/app/manifests/demo/slipped-in.yaml", "kind: Pod\n");
        File.Delete(cli.Path("rendered", "argocd", "root.yaml"));

        Assert.Equal(2, await cli.RunAsync("verify", "rendered"));
        Assert.Contains("differs   values/common/istiod.yaml", cli.Out, StringComparison.Ordinal);
        Assert.Contains("unknown   clusters/app/manifests/demo/slipped-in.yaml", cli.Out, StringComparison.Ordinal);
        Assert.Contains("missing   argocd/root.yaml", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_names_the_config_that_a_tree_was_rendered_from_when_it_is_another()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("STRICT", "PERMISSIVE", StringComparison.Ordinal));

        Assert.Equal(2, await cli.RunAsync("verify", "rendered"));
        Assert.Contains("rendered from config", cli.Out, StringComparison.Ordinal);
    }
}
