using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Tests.Checking.Istio;

namespace GitOpsGen.Core.Tests.Checking;

/// <summary>The pages of docs/diagnostics are the corpus of the analysis: each has a bad example and a good one.</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. AnalysisRules.All.Select(rule => rule.Code).Distinct()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_with_its_level_and_Istio_s_name(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.NotNull(page);
        var rule = AnalysisRules.All.First(rule => rule.Code == code);
        Assert.StartsWith($"# {code}: ", page.Text);
        Assert.Equal(rule.Level.ToString().ToLowerInvariant(), page.Level);
        Assert.Equal(rule.Istio.Length == 0 ? "none" : rule.Istio, page.Istio);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_gives_the_code_and_no_other(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.NotNull(page);
        var (manifests, inventory) = page.Example("Bad");
        var findings = TestMesh.Run(manifests, inventory);
        Assert.True(
            findings.Select(finding => finding.Code).ToHashSet().SetEquals(page.AlsoReported.Append(code)),
            $"expected {code}, found:\n{string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Document} at {finding.At.Location}: {finding.Message}"))}");
        Assert.All(findings, finding => Assert.Equal(AnalysisRules.All.First(rule => rule.Code == finding.Code).Level, finding.Severity));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_good_example_gives_no_finding(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.NotNull(page);
        var (manifests, inventory) = page.Example("Good");
        var findings = TestMesh.Run(manifests, inventory);
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Document} at {finding.At.Location}: {finding.Message}")));
    }
}
