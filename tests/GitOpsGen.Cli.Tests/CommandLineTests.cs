using System.Diagnostics;
using System.Text.Json.Nodes;

namespace GitOpsGen.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("rendr")]
    [InlineData("render", "--nope")]
    [InlineData("completion", "tcsh")]
    [InlineData("validate", "--output", "xml")]
    [InlineData("publish", "--allow-destroy", "many")]
    public async Task A_wrong_command_line_exits_with_64_and_points_at_the_help(params string[] args)
    {
        using var cli = new CliRun();

        Assert.Equal(64, await cli.RunAsync(args));
        Assert.Contains("--help", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publsh", "there is no command 'publsh'; did you mean 'publish'?")]
    [InlineData("frobnicate", "there is no command 'frobnicate'; there are init, validate, render,")]
    public async Task A_command_that_there_is_not_gets_the_nearest_or_all(string word, string expected)
    {
        using var cli = new CliRun();

        Assert.Equal(64, await cli.RunAsync(word));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_in_the_environment_names_the_variable()
    {
        using var cli = new CliRun();
        cli.Environment["GITOPSGEN_OUTPUT"] = "xml";

        Assert.Equal(64, await cli.RunAsync("validate"));
        Assert.Contains("GITOPSGEN_OUTPUT", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITOPSGEN_OUTPUT", "7")]
    [InlineData("GITOPSGEN_OUTPUT", "json,sarif")]
    [InlineData("GITOPSGEN_DRY_RUN", "perhaps")]
    [InlineData("GITOPSGEN_ALLOW_DESTROY", "-3")]
    public async Task The_environment_takes_no_more_than_the_command_line(string variable, string value)
    {
        using var cli = new CliRun();
        cli.Environment[variable] = value;

        Assert.Equal(64, await cli.RunAsync("publish"));
        Assert.Contains($"{variable}='{value}'", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("2")]
    public async Task A_format_that_does_not_exist_is_told_with_those_that_do(string format)
    {
        using var cli = new CliRun();

        Assert.Equal(64, await cli.RunAsync("validate", "--output", format));
        Assert.StartsWith($"gitopsgen: --output takes one of text, json, sarif, not '{format}'\n", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("JSON")]
    public async Task Output_that_cannot_be_written_is_a_message(string format)
    {
        using var cli = new CliRun { IsFull = true };
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(3, await cli.RunAsync("validate", "--output", format));
        Assert.Equal("gitopsgen: cannot write the output: the disk is full\n", cli.Error);
    }

    [Fact]
    public async Task Help_lists_every_command_and_how_to_start()
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("--help"));
        foreach (var word in (string[])["init", "validate", "render", "diff", "publish", "schema", "completion", "GITOPSGEN_"])
            Assert.Contains(word, cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef")]
    [InlineData("fish", "complete -c gitopsgen")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Completion_scripts_ask_the_tool(string shell, string expected)
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("completion", shell));
        Assert.Contains(expected, cli.Out, StringComparison.Ordinal);
        Assert.Contains("[suggest:", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_suggests_commands()
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("[suggest:12]", "gitopsgen va"));
        Assert.Contains("validate", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_suggests_values_as_they_are_documented()
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("[suggest:29]", "gitopsgen validate --output j"));
        Assert.Equal("json\n", cli.Out);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("completion", "bash")]
    public async Task Commands_that_read_no_config_take_json_too(params string[] args)
    {
        using var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync([.. args, "--output", "json"]));
        Assert.NotNull(JsonNode.Parse(cli.Out));
    }

    [Fact]
    public async Task The_process_prints_its_version_and_nothing_else()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "gitopsgen.dll"), "--version"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(Generator.Version + "\n", output);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task The_sample_tree_is_up_to_date_lock_file_included()
    {
        using var cli = new CliRun();
        var root = RepositoryRoot.Path;

        Assert.Equal(0, await cli.RunAsync("render", "--check", "-c", Path.Combine(root, "mesh.config.yaml"), "-o", Path.Combine(root, "output-sample")));
    }
}
