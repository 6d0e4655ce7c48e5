namespace GitOpsGen.Cli.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task Writes_a_config_that_validates_and_its_schema()
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("init", "--mesh-id", "prod", "--remote", "edge"));
        Assert.Contains("id: prod", cli.Read("mesh.config.yaml"), StringComparison.Ordinal);
        Assert.True(File.Exists(cli.Path("mesh.config.schema.json")));
        Assert.Equal(0, await cli.RunAsync("validate"));
        Assert.Empty(cli.Error);
    }

    [Fact]
    public async Task Asks_a_person_and_takes_the_default_for_an_empty_answer()
    {
        using var cli = new CliRun { Typed = "https://git.example.com/mesh.git\n\nhub\nnone\n" };

        Assert.Equal(0, await cli.RunAsync("init"));
        var config = cli.Read("mesh.config.yaml");
        Assert.Contains("url: https://git.example.com/mesh.git", config, StringComparison.Ordinal);
        Assert.Contains("name: hub", config, StringComparison.Ordinal);
        Assert.DoesNotContain("role: remote", config, StringComparison.Ordinal);
        Assert.Equal(0, await cli.RunAsync("validate"));
    }

    [Fact]
    public async Task Does_not_overwrite_a_config()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", "mine\n");

        Assert.Equal(1, await cli.RunAsync("init"));
        Assert.Contains("MESH4005", cli.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", cli.Read("mesh.config.yaml"));
    }

    [Fact]
    public async Task Leaves_no_config_behind_when_its_schema_cannot_be_written()
    {
        using var cli = new CliRun();
        Directory.CreateDirectory(cli.Path("mesh.config.schema.json"));

        Assert.Equal(3, await cli.RunAsync("init"));
        Assert.Contains("MESH4006: cannot write 'mesh.config.schema.json': it is a folder", cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.Path("mesh.config.yaml")));
    }

    [Fact]
    public async Task An_answer_that_makes_no_valid_config_is_told_at_once()
    {
        using var cli = new CliRun();

        Assert.Equal(1, await cli.RunAsync("init", "--primary", "Not A Name"));
        Assert.Contains("MESH1105", cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.Path("mesh.config.yaml")));
    }
}
