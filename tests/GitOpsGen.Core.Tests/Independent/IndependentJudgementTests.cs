using Xunit.Abstractions;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>What the tool renders is right by the measure of others: Argo CD, Istio's CRDs, Helm and the charts' own values.</summary>
public sealed class IndependentJudgementTests(ITestOutputHelper output)
{
    [Fact]
    public void The_mesh_of_the_source_document_stands_before_other_judges() =>
        new IndependentJudge(output).AssertNoProblems([("root", RenderedTrees.Render(Repository.Read("mesh.config.yaml")))]);

    [Fact]
    public void The_cases_stand_before_other_judges() =>
        new IndependentJudge(output).AssertNoProblems(Directory.GetDirectories(Path.Combine(Repository.Cases, "Trees")).Select(folder =>
            (Path.GetFileName(folder), RenderedTrees.Render(File.ReadAllText(Path.Combine(folder, "mesh.config.yaml")), RenderedTrees.Templates(Path.Combine(folder, "templates"))))));
}
