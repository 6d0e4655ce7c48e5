using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;
using Xunit.Abstractions;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>What the tool renders is right by the measure of others: Argo CD, Istio's CRDs, Helm and the charts' own values.</summary>
public sealed class IndependentJudgementTests(ITestOutputHelper output)
{
    [Fact]
    public void The_mesh_of_the_source_document_stands_before_other_judges() =>
        new IndependentJudge(output).AssertNoProblems([("root", RenderedTrees.Render(Repository.Read("mesh.config.yaml")))], helmTrees: 1);

    [Fact]
    public void The_cases_stand_before_other_judges() =>
        new IndependentJudge(output).AssertNoProblems(Directory.GetDirectories(Path.Combine(Repository.Cases, "Trees")).Select(folder =>
            (Path.GetFileName(folder), RenderedTrees.Render(File.ReadAllText(Path.Combine(folder, "mesh.config.yaml")), RenderedTrees.Templates(Path.Combine(folder, "templates"))))), helmTrees: 100);

    [Fact]
    public void Random_meshes_render_without_an_error_and_stand_before_other_judges()
    {
        var problems = new List<string>();
        var trees = new List<(string, CheckedTree)>();
        for (var seed = 1; seed <= 200; seed++)
        {
            var config = MeshConfigGenerator.Generate(seed);
            var result = Pipeline.Load(config, "mesh.config.yaml").Then(mesh => Pipeline.Run(mesh, new TemplateLibrary(), new SchemaCatalogue(), "test"));
            problems.AddRange(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"seed {seed}: {d}"));
            if (result.Succeeded)
                trees.Add(($"seed-{seed}", result.Value));
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        new IndependentJudge(output).AssertNoProblems(trees, helmTrees: 10);
    }
}
