using System.Text.Json.Nodes;

namespace GitOpsGen.Cli.Tests;

/// <summary><c>validate --output sarif</c>, read and judged by Microsoft's own tool for SARIF.</summary>
public sealed class SarifJudgementTests
{
    // It wishes for an address that the project does not have yet (informationUri). That it says so of a file also shows
    // that it could read the file: one that it cannot, it passes over in silence.
    private const string Wish = "SARIF2005";

    [SarifFact]
    public async Task The_validator_reads_what_is_told_and_finds_no_fault()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", "# ü\napiVersion: gitopsgen.dev/v1\nmesh: {id: one, mtsl: x}\nmesh: 1\nclusters:\n  - {name: A_, role: remote}\n");
        Assert.Equal(1, await cli.RunAsync("validate", "--output", "sarif"));
        Assert.True(JsonNode.Parse(cli.Out)!["runs"]![0]!["results"]!.AsArray().Count >= 3);
        cli.Write("found.sarif", cli.Out);

        Assert.Equal([Wish], Faults(cli, "found.sarif"));
    }

    [SarifFact]
    public async Task The_validator_is_awake()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", "mesh: 1\n");
        await cli.RunAsync("validate", "--output", "sarif");
        cli.Write("broken.sarif", cli.Out.Replace("\"ruleIndex\": 0", "\"ruleIndex\": 99", StringComparison.Ordinal));

        Assert.Contains("SARIF1009", Faults(cli, "broken.sarif"));
    }

    private static IEnumerable<string> Faults(CliRun cli, string file) =>
        JsonNode.Parse(SarifMultitool.Validate(cli.Path(file)))!["runs"]![0]!["results"]!.AsArray().Select(result => result!["ruleId"]!.GetValue<string>());
}
