using GitOpsGen.Core.Checking.Istio;

namespace GitOpsGen.Core.Tests.Checking.Istio;

public class MeshAnalysisTests
{
    /// <summary>Codes that need to know what runs in the clusters.</summary>
    public static TheoryData<string> NeedInventory =>
        ["IST0101", "IST0110", "IST0112", "IST0127", "IST0149", "IST0162", "IST0173", "IST0174", "IST0157", "IST0175", "MESH3211", "MESH3213", "MESH3219"];

    [Theory]
    [MemberData(nameof(NeedInventory))]
    public void What_is_not_declared_is_not_guessed(string code)
    {
        var (manifests, _) = DiagnosticPage.Read(code)!.Example("Bad");
        // The page of IST0101 also has a subset and a gateway, which only rendered objects can define.
        var expected = code == "IST0101" ? 2 : 0;
        Assert.Equal(expected, TestMesh.Run(manifests).Count(finding => finding.Code == code));
    }

    [Fact]
    public void Findings_come_in_the_order_of_path_and_place()
    {
        var pages = AnalysisRules.All.Select(rule => rule.Code).Distinct().Select(code => DiagnosticPage.Read(code)!.Example("Bad").Manifests);
        var documents = TestMesh.Documents(string.Join("\n---\n", pages));
        var forward = Lines(MeshAnalysis.Run(documents, TestMesh.Inventory));
        var again = Lines(MeshAnalysis.Run(documents, TestMesh.Inventory));
        Assert.Equal(forward, again);
        Assert.NotEmpty(forward);
        Assert.Equal(forward.Select(line => line.Path), forward.Select(line => line.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Istio_s_own_annotation_suppresses_Istio_s_codes_only()
    {
        const string Namespace = "# cluster: app\napiVersion: v1\nkind: Namespace\nmetadata: {name: demo, labels: {topology.istio.io/network: wrong}";
        Assert.Equal(["IST0102", "MESH3205"], TestMesh.Codes(Namespace + "}\n"));
        Assert.Equal(["MESH3205"], TestMesh.Codes(Namespace + ", annotations: {galley.istio.io/analyze-suppress: \"IST0103, IST0102\"}}\n"));
        Assert.Equal(["MESH3205"], TestMesh.Codes(Namespace + ", annotations: {galley.istio.io/analyze-suppress: \"*\"}}\n"));
    }

    [Fact]
    public void Codes_have_one_level_and_one_name() =>
        Assert.All(AnalysisRules.All.GroupBy(rule => rule.Code), rules => Assert.Single(rules.Select(rule => (rule.Level, rule.Istio)).Distinct()));

    private static List<(string Path, string Text)> Lines(IEnumerable<GitOpsGen.Core.Checking.Finding> findings) =>
        [.. findings.Select(finding => (finding.Document.Path, $"{finding.At.Location} {finding.Code} {finding.Message}"))];
}
