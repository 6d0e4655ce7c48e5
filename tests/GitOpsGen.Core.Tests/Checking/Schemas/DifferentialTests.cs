using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>The catalogue and the real CRD, with its CEL rules evaluated, must come to the same verdict on random objects.</summary>
public class DifferentialTests
{
    private const int ObjectsPerKind = 500;

    [Fact]
    public void The_catalogue_and_the_CRDs_agree_on_random_objects()
    {
        var disagreements = new List<string>();
        var (valid, broken) = (0, 0);
        foreach (var (minor, folder) in SharedData.IstioVersions())
        {
            foreach (var kind in SharedData.IstioKinds(folder).DistinctBy(kind => kind.Kind))
                Compare(kind, minor, ref valid, ref broken, disagreements);
        }
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
        Assert.Equal(SharedData.Folder is not null, valid > 1000 && broken > 10_000);
    }

    private static void Compare(CustomKind kind, int minor, ref int valid, ref int broken, List<string> disagreements)
    {
        var ours = new SchemaCatalogue().Find(kind.ApiVersion, kind.Kind, minor)!.At("spec")!;
        var theirs = kind.Schema.At("spec")!;
        var random = new RandomNodes(minor);
        for (var i = 0; i < ObjectsPerKind; i++)
        {
            var node = random.Object(theirs, 0, new HashSet<string>());
            var (our, their) = (Codes(node, ours), Codes(node, theirs));
            if (our.Count == 0)
                valid++;
            else
                broken++;
            if (!our.SetEquals(their))
                disagreements.Add($"1.{minor} {kind.Kind} #{i}: here [{string.Join("; ", our.Except(their))}], in the CRD [{string.Join("; ", their.Except(our))}]");
        }
    }

    // A rule may have other words in the CRD; code and place must be the same.
    private static HashSet<string> Codes(Node node, Schema schema)
    {
        var codes = new HashSet<string>();
        SchemaChecker.Check(node, schema, "spec", problem => codes.Add($"{problem.Code} {problem.Message.Split(": ")[0]}"));
        // The API server evaluates rules only where the types below are right.
        if (codes.Any(code => code.StartsWith("MESH3002", StringComparison.Ordinal)))
            codes.RemoveWhere(code => code.StartsWith("MESH3007", StringComparison.Ordinal));
        return codes;
    }
}
