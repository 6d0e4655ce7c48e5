using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>docs/diagnostics says of each code what the tool does. The analysis' own examples are run by DiagnosticPageTests.</summary>
public class DiagnosticPagesTests
{
    // One rule, told in two ways: too many or too few of a group; an unknown version or an unknown kind.
    private static readonly string[] s_severalMessages = ["MESH3006", "MESH3008"];

    public static TheoryData<string> Pages => [.. CodePage.All.Where(page => !page.IsOfAnalysis).Select(page => page.Code)];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Assert.Equal(SourceText.Codes, CodePage.All.Select(page => page.Code));

    [Fact]
    public void A_code_means_one_thing()
    {
        var shared = SourceText.Factories.GroupBy(factory => factory.Code).Where(codes => codes.Count() > 1 && !s_severalMessages.Contains(codes.Key));

        Assert.Equal([], shared.Select(codes => $"{codes.Key}: {string.Join(", ", codes.Select(factory => factory.Factory))}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_begins_with_its_code_title_level_and_stage(string code)
    {
        var page = CodePage.Of(code);

        Assert.True(page.Head.Success, page.Text.Split('\n')[0]);
        Assert.Equal(code, page.Head.Groups["code"].Value);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_bad_example_gives_the_code_and_no_other_error(string code)
    {
        var (page, example) = (CodePage.Of(code), CodePage.Of(code).Example("Bad"));
        if (example.IsForReading)
            return;
        var findings = example.Findings();

        Assert.True(
            findings.Where(finding => finding.Severity == Severity.Error || finding.Code == code).Select(finding => finding.Code).ToHashSet().SetEquals(page.AlsoReported.Append(code)),
            $"expected {code}, found:\n{string.Join('\n', findings.Select(finding => finding.Message))}");
        Assert.All(findings.Where(finding => finding.Code == code), finding => Assert.Equal(page.Level, finding.Severity.ToString().ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_good_example_gives_no_error_and_not_the_code(string code)
    {
        var example = CodePage.Of(code).Example("Good");
        if (example.IsForReading)
            return;

        Assert.Equal([], example.Findings().Where(finding => finding.Severity == Severity.Error || finding.Code == code).Select(finding => finding.Message));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_example_that_does_not_run_names_the_test_that_does_or_says_why_there_is_none(string code)
    {
        var page = CodePage.Of(code);

        if (page.Example("Bad").IsForReading)
            Assert.True(page.ShownBy.StartsWith("none", StringComparison.Ordinal) || SourceText.Tests.Contains(page.ShownBy), $"there is no test '{page.ShownBy}'");
        else
            Assert.Equal("", page.ShownBy);
    }
}
