namespace GitOpsGen.Cli.Tests;

public sealed class RenderTests
{
    [Fact]
    public async Task Renders_once_and_then_has_nothing_to_do()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(0, await cli.RunAsync("render", "-o", "tree"));
        Assert.Contains("files added", cli.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(cli.Path("tree", "clusters", "app", "apps", "istiod.yaml")));
        Assert.Equal(0, await cli.RunAsync("render", "-o", "tree"));
        Assert.Contains("tree is up to date", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_writes_nothing_and_exits_with_two_when_something_differs()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(2, await cli.RunAsync("render", "--check"));
        Assert.False(Directory.Exists(cli.Path("rendered")));
        await cli.RunAsync("render");
        Assert.Equal(0, await cli.RunAsync("render", "--check"));
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("STRICT", "PERMISSIVE", StringComparison.Ordinal));
        Assert.Equal(2, await cli.RunAsync("render", "--check", "--output", "json"));
        Assert.Contains("clusters/control/manifests/istio-system/peerauthentication-default.yaml", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_edited_by_hand_stops_the_run_until_forced()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");
        cli.Write("rendered/README.md", "mine now\n");
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("STRICT", "PERMISSIVE", StringComparison.Ordinal));

        Assert.Equal(3, await cli.RunAsync("render"));
        Assert.Contains("README.md", cli.Error, StringComparison.Ordinal);
        Assert.Contains("STRICT", cli.Read("rendered", "clusters", "control", "manifests", "istio-system", "peerauthentication-default.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, await cli.RunAsync("render", "--force"));
        Assert.DoesNotContain("mine", cli.Read("rendered", "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stale_files_go_and_foreign_ones_stay()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        await cli.RunAsync("render");
        cli.Write("rendered/clusters/app/notes.txt", "ours\n");
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("  - {name: demo, clusters: [app]}\n", "  - {name: shop, clusters: [app]}\n", StringComparison.Ordinal));

        Assert.Equal(0, await cli.RunAsync("render"));
        Assert.False(Directory.Exists(cli.Path("rendered", "clusters", "app", "manifests", "demo")));
        Assert.True(File.Exists(cli.Path("rendered", "clusters", "app", "notes.txt")));
    }

    [Fact]
    public async Task A_template_of_the_user_replaces_a_built_in_one()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters + "templates: my\n");
        cli.Write("my/values/overrides.yaml.sbn", "{}\n");
        cli.Write("my/manifests/reader-token.yaml.sbn", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ name }}\n  namespace: {{ istioNamespace }}\n");

        Assert.Equal(0, await cli.RunAsync("render"));
        Assert.Contains("kind: ConfigMap", cli.Read("rendered", "clusters", "app", "manifests", "istio-system", "secret-istio-reader-service-account-istio-remote-secret-token.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: {{ nmae }}\n", "my/manifests/namespace.yaml.sbn:1:10: error MESH2002")]
    [InlineData("name: {{ if }}\n", "my/manifests/namespace.yaml.sbn:1:")]
    [InlineData("a: [\n", "MESH3000")]
    public async Task A_mistake_in_a_template_is_named_with_its_line(string template, string expected)
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters + "templates: my\n");
        cli.Write("my/manifests/namespace.yaml.sbn", template);

        Assert.Equal(1, await cli.RunAsync("render"));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli.Path("rendered")));
    }

    [Theory]
    [InlineData("nowhere", "'nowhere' does not exist")]
    [InlineData("mesh.config.yaml", "'mesh.config.yaml' is a file")]
    public async Task A_templates_folder_that_is_none_is_named_at_its_line(string folder, string expected)
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters + $"templates: {folder}\n");

        Assert.Equal(1, await cli.RunAsync("validate"));
        Assert.Contains($"mesh.config.yaml:22:12: error MESH4004: the templates folder {expected}", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_cannot_be_read_is_named()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters + "templates: my\n");
        Directory.CreateDirectory(cli.Path("my", "values"));
        File.CreateSymbolicLink(cli.Path("my", "values", "overrides.yaml.sbn"), "nowhere.sbn");

        Assert.Equal(1, await cli.RunAsync("render"));
        Assert.Contains("error MESH4002: cannot read 'my/values/overrides.yaml.sbn': it does not exist", cli.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli.Path("rendered")));
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("taken/below")]
    public async Task A_file_in_the_place_of_the_folder_is_told_as_such(string folder)
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        cli.Write("taken", "mine\n");

        Assert.Equal(3, await cli.RunAsync("render", "-o", folder));
        Assert.Contains($"error MESH5009: cannot write to '{cli.Path(folder)}': '{cli.Path("taken")}' is a file", cli.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", cli.Read("taken"));
    }

    [Fact]
    public async Task Options_come_from_the_environment_too()
    {
        using var cli = new CliRun();
        cli.Write("other.yaml", Configs.TwoClusters);
        cli.Environment["GITOPSGEN_CONFIG"] = "other.yaml";
        cli.Environment["GITOPSGEN_OUT_DIR"] = "there";
        cli.Environment["GITOPSGEN_OUTPUT"] = "json";

        Assert.Equal(0, await cli.RunAsync("render"));
        Assert.True(File.Exists(cli.Path("there", "README.md")));
        Assert.StartsWith("{", cli.Out, StringComparison.Ordinal);
    }
}
