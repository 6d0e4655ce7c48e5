using System.Text.Json.Nodes;

namespace GitOpsGen.Cli.Tests;

public sealed class ValidateTests
{
    [Fact]
    public async Task A_good_config_is_called_valid()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);

        Assert.Equal(0, await cli.RunAsync("validate"));
        Assert.Contains("mesh.config.yaml is valid: 2 clusters", cli.Out, StringComparison.Ordinal);
        Assert.Empty(cli.Error);
    }

    [Fact]
    public async Task A_mistake_is_shown_with_its_line_a_caret_and_a_hint()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("primary: control", "primary: contrl", StringComparison.Ordinal));

        Assert.Equal(1, await cli.RunAsync("validate"));
        Assert.Equal(
            """
            mesh.config.yaml:16:14: error MESH1203: cluster 'app' names primary 'contrl', which does not exist
              16 |     primary: contrl
                 |              ^^^^^^
              hint: did you mean 'control'?
            1 error, 0 warnings

            """,
            cli.Error);
    }

    [Fact]
    public async Task The_config_is_found_upwards_and_named_as_seen_from_here()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", "mesh: 1\n");
        Directory.CreateDirectory(cli.Path("a", "b"));

        Assert.Equal(1, await cli.RunAsync("validate", "--config", "a/../mesh.config.yaml"));
        Assert.StartsWith("mesh.config.yaml:1:", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.yaml", "MESH4002")]
    [InlineData(".", "MESH4002")]
    public async Task A_config_that_cannot_be_read_is_one_message(string path, string code)
    {
        using var cli = new CliRun();

        Assert.Equal(1, await cli.RunAsync("validate", "-c", path));
        Assert.Contains(code, cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_config_at_all_says_how_to_get_one()
    {
        using var cli = new CliRun();

        Assert.Equal(1, await cli.RunAsync("validate"));
        Assert.Contains("gitopsgen init", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_a_url_is_reported_and_not_shown()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("https://github.com", "https://bot:hunter2@github.com", StringComparison.Ordinal));

        Assert.Equal(1, await cli.RunAsync("validate"));
        Assert.Contains("MESH1282", cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", cli.Error + cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_every_finding_and_the_exit_code_is_the_same()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("primary: control", "primary: contrl", StringComparison.Ordinal));

        Assert.Equal(1, await cli.RunAsync("validate", "--output", "json"));
        var report = JsonNode.Parse(cli.Out)!;
        Assert.Equal(["command", "generatorVersion", "exitCode", "diagnostics", "result"], report.AsObject().Select(property => property.Key));
        Assert.Equal(["severity", "code", "message", "location", "hint"], report["diagnostics"]![0]!.AsObject().Select(property => property.Key));
        Assert.Equal(1, report["exitCode"]!.GetValue<int>());
        Assert.Equal("MESH1203", report["diagnostics"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(16, report["diagnostics"]![0]!["location"]!["line"]!.GetValue<int>());
        Assert.Empty(cli.Error);
    }

    [Fact]
    public async Task Sarif_points_at_the_line()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters.Replace("primary: control", "primary: contrl", StringComparison.Ordinal));

        Assert.Equal(1, await cli.RunAsync("validate", "--output", "sarif"));
        var run = JsonNode.Parse(cli.Out)!["runs"]![0]!;
        var result = run["results"]![0]!;
        Assert.Equal("error", result["level"]!.GetValue<string>());
        Assert.Equal(64, result["partialFingerprints"]!["message/v1"]!.GetValue<string>().Length);
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("mesh.config.yaml", place["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal(16, place["region"]!["startLine"]!.GetValue<int>());
        var rule = run["tool"]!["driver"]!["rules"]![result["ruleIndex"]!.GetValue<int>()]!;
        Assert.Equal("MESH1203", rule["id"]!.GetValue<string>());
        Assert.Equal("A primary that does not exist", rule["shortDescription"]!["text"]!.GetValue<string>());
        Assert.Equal("A primary that does not exist.", rule["fullDescription"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Colors_are_for_terminals_that_want_them()
    {
        using var cli = new CliRun { Color = true };
        cli.Write("mesh.config.yaml", "mesh: 1\n");

        await cli.RunAsync("validate");
        Assert.Contains("\e[31;1merror", cli.Error, StringComparison.Ordinal);
        await cli.RunAsync("validate", "--no-color");
        Assert.DoesNotContain("\e", cli.Error, StringComparison.Ordinal);
    }
}
