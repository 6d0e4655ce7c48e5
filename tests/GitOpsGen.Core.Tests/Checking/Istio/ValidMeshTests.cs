using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Tests.Checking.Istio;

/// <summary>Configurations that work in real meshes, each as a file of Cases/: none of them may give a finding.</summary>
public class ValidMeshTests
{
    private static readonly string Folder = Path.Combine(DiagnosticPage.Folder, "..", "..", "tests", "GitOpsGen.Core.Tests", "Checking", "Istio", "Cases");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => !name.EndsWith(".inventory", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_working_configuration_gives_no_finding(string name)
    {
        var findings = MeshAnalysis.Run(TestMesh.Documents(Manifests(name)), Inventory(name));
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Severity} {finding.Code} {finding.Document} at {finding.At.Location}: {finding.Message}")));
    }

    internal static string Manifests(string name) => File.ReadAllText(Path.Combine(Folder, name + ".yaml"));

    internal static MeshInventory Inventory(string name)
    {
        var path = Path.Combine(Folder, name + ".inventory.yaml");
        return File.Exists(path) ? InventoryBlock.Read(File.ReadAllText(path)) : TestMesh.Inventory;
    }
}
