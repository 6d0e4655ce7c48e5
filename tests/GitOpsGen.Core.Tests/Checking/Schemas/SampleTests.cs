using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

public class SampleTests
{
    [Fact]
    public void The_samples_that_Istio_and_Argo_CD_ship_are_valid()
    {
        if (SharedData.Folder is null)
            return;
        var problems = new List<string>();
        var files = Directory.GetFiles(SharedData.Folder, "*.yaml", SearchOption.AllDirectories)
            .Where(file => file.Contains("samples-multicluster") || file.Contains("reference"));
        foreach (var file in files)
        {
            foreach (var document in YamlReader.Read(File.ReadAllText(file), file).Value!.OfType<MappingNode>())
                problems.AddRange(Yaml.Problems(document, new SchemaCatalogue()).Select(problem => $"{file}: {problem.Message}"));
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
