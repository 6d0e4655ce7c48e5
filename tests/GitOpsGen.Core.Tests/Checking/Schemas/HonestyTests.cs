using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>The catalogue against the CRDs that it describes, both ways.</summary>
public class HonestyTests
{
    private static readonly SchemaCatalogue Catalogue = new();

    [Fact]
    public void The_catalogue_says_of_every_Istio_kind_what_its_CRD_says()
    {
        var differences = new List<string>();
        foreach (var (minor, folder) in SharedData.IstioVersions())
        {
            var kinds = SharedData.IstioKinds(folder);
            Assert.NotEmpty(kinds);
            foreach (var kind in kinds)
                differences.AddRange(Differences(kind, minor));
            var served = kinds.Select(kind => (kind.ApiVersion, kind.Kind)).ToHashSet();
            differences.AddRange(Catalogue.Kinds(minor).Where(kind => kind.ApiVersion.Contains(".istio.io/") && !served.Contains(kind)).Select(kind => $"1.{minor} does not serve {kind}"));
        }
        AssertNone(differences);
    }

    [Fact]
    public void The_catalogue_says_of_every_Argo_CD_kind_what_its_CRD_says() =>
        AssertNone(SharedData.ArgoCdKinds().SelectMany(kind => Differences(kind, 31)).Where(difference => !IsLeftOut(difference)));

    // Argo CD writes the status itself, and an ApplicationSet's generators are not judged.
    private static bool IsLeftOut(string difference) =>
        (difference.Contains("Application.status") || difference.Contains("ApplicationSet.status") || difference.Contains("ApplicationSet.spec.generators[]"));

    private static void AssertNone(IEnumerable<string> differences)
    {
        var text = string.Join('\n', differences);
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<string> Differences(CustomKind kind, int minor) =>
        Catalogue.Find(kind.ApiVersion, kind.Kind, minor) is { } ours
            ? SchemaDifferences.Between(ours, kind.Schema, $"1.{minor} {kind.ApiVersion} {kind.Kind}")
            : [$"1.{minor} has {kind.ApiVersion} {kind.Kind}, the catalogue has not"];
}
