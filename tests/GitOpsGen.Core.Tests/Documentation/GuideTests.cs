using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>What the documentation shows works, and where it points to there is something.</summary>
public partial class GuideTests
{
    public static TheoryData<string> Guides => [.. Guide.All.Select(guide => guide.Path)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Examples_of_configs_and_templates_have_no_findings(string path)
    {
        foreach (var example in Guide.Of(path).Examples)
            Assert.True(example.Findings() is [], $"{example.Text}\n{string.Join('\n', example.Findings().Select(finding => finding.Message))}");
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Links_lead_to_files_and_headings_that_exist(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var link in Guide.Of(path).Links)
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, folder, parts[0])).Replace('\\', '/');
            Assert.True(Path.Exists(Path.Combine(Repository.Root, target)), $"{path} links to '{link}'");
            if (parts.Length > 1)
                Assert.Contains(parts[1], new Guide(target, Repository.Read(target)).Anchors);
        }
    }

    [Fact]
    public void Command_lines_name_commands_and_options_that_exist()
    {
        var texts = Guide.All.Select(guide => guide.Text).Concat(CodePage.All.Select(page => page.Text)).Concat(IntegrationFiles.All.Select(file => file.Text));
        foreach (var line in texts.SelectMany(text => CommandLine().Matches(text)))
        {
            Assert.Contains(line.Groups["command"].Value, SourceText.Commands);
            foreach (Match option in OptionName().Matches(line.Groups["rest"].Value))
                Assert.True(SourceText.Options.Contains(option.Value), $"there is no option '{option.Value}': {line.Value}");
        }
    }

    [GeneratedRegex(@"(?:^|`|&& |env [^\n]*|[A-Z_]+=\S+ )gitopsgen (?<command>[a-z]+)(?<rest>[^`\n#&|]*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"(?<=\s)--[a-z][a-z-]+")]
    private static partial Regex OptionName();
}
