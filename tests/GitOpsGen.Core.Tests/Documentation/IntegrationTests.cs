using System.Text.RegularExpressions;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>
/// What other people's pipelines use. integrations/lint.sh lints it with each format's own tools, which must be fetched;
/// here is what can be said without.
/// </summary>
public partial class IntegrationTests
{
    private const string Examples = "integrations/examples/";

    public static TheoryData<string> ExampleFiles =>
        [.. IntegrationFiles.All.Select(file => file.Path).Where(path => path.StartsWith(Examples, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ExampleFiles))]
    public void The_guide_shows_each_example_as_it_is_linted(string path) =>
        Assert.Contains($"# {Shown(path)}\n{IntegrationFiles.Read(path)}```", Guide.Of("docs/pipelines.md").Text);

    [Fact]
    public void All_yaml_can_be_read()
    {
        foreach (var (path, text) in IntegrationFiles.All.Where(file => file.Path.EndsWith("yml", StringComparison.Ordinal) || file.Path.EndsWith("yaml", StringComparison.Ordinal)))
            Assert.True(YamlReader.Read(text, path).Succeeded, string.Join('\n', YamlReader.Read(text, path).Diagnostics));
    }

    [Fact]
    public void Every_step_of_the_action_that_runs_a_script_names_its_shell_and_takes_inputs_from_variables()
    {
        var runs = Assert.IsType<MappingNode>(Read("integrations/github-action/action.yml")["runs"]);
        Assert.Equal("composite", Text(runs["using"]));
        foreach (var step in Assert.IsType<SequenceNode>(runs["steps"]).Items.Cast<MappingNode>().Where(step => step["run"] is not null))
        {
            Assert.Equal("bash", Text(step["shell"]));
            Assert.DoesNotContain("${{", Text(step["run"]));
        }
    }

    [Fact]
    public void The_action_s_script_handles_the_commands_that_its_input_lists()
    {
        var input = (MappingNode)((MappingNode)Read("integrations/github-action/action.yml")["inputs"]!)["command"]!;
        var handled = Case().Matches(IntegrationFiles.Read("integrations/github-action/run.sh")).Select(match => match.Groups["name"].Value);

        Assert.All(handled, command => Assert.Contains(command, Text(input["description"])));
        Assert.Equal(["diff", "publish", "render-check", "validate"], handled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hooks_start_a_script_that_exists_and_may_be_run()
    {
        var hooks = Assert.IsType<SequenceNode>(YamlReader.Read(IntegrationFiles.Read(".pre-commit-hooks.yaml"), "").Value!.Single());
        foreach (var hook in hooks.Items.Cast<MappingNode>())
        {
            var script = Path.Combine(Repository.Root, Text(hook["entry"]).Split(' ')[0]);
            Assert.Equal("script", Text(hook["language"]));
            if (!OperatingSystem.IsWindows())
                Assert.True(File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute), script);
        }
    }

    // .github/workflows/x.yml in the user's repository stands for examples/github/x.yml.
    private static string Shown(string path) => path[Examples.Length..].Split('/') switch
    {
        ["github", var name] => $".github/workflows/{name}",
        var parts => parts[^1],
    };

    private static MappingNode Read(string path) => (MappingNode)YamlReader.Read(IntegrationFiles.Read(path), path).Value!.Single();

    private static string Text(Node? node) => Assert.IsType<ScalarNode>(node).Text;

    [GeneratedRegex(@"^  (?<name>[a-z-]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Case();
}
