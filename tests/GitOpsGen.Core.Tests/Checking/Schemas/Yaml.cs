using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>Short ways from text to problems.</summary>
internal static class Yaml
{
    private static readonly SchemaCatalogue Catalogue = new();

    public static MappingNode Read(string text)
    {
        var result = YamlReader.Read(text, "test.yaml");
        Assert.True(result.Succeeded, string.Join("\n", result.Diagnostics));
        return Assert.IsType<MappingNode>(Assert.Single(result.Value));
    }

    public static List<SchemaProblem> Problems(string text, int istioMinor = 31) => Problems(Read(text), Catalogue, istioMinor);

    public static List<SchemaProblem> Problems(MappingNode root, SchemaCatalogue catalogue, int istioMinor = 31)
    {
        var problems = new List<SchemaProblem>();
        new DocumentSchemaCheck(catalogue, istioMinor).Check(root, problems.Add);
        return problems;
    }
}
