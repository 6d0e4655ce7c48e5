using System.Text;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Rendering;

public sealed class FailedTemplateTests
{
    [Fact]
    public void What_a_failed_template_had_written_does_not_disturb_the_files_after_it()
    {
        // It stops in the middle of a line; the next file begins with a value, which fits at the beginning of a line only.
        var templates = new TemplateLibrary(new Dictionary<string, string>
        {
            ["manifests/namespace.yaml.sbn"] = "name: x{{ nothing }}\n",
            ["manifests/peer-authentication.yaml.sbn"] = "{{ {a: 'b c'} | to_yaml }}\n",
        });
        var result = Pipeline.Load(RenderedTrees.TwoClusters, "mesh.config.yaml")
            .Then(mesh => Pipeline.Run(mesh, templates, new SchemaCatalogue(), "test"));

        Assert.Equal("MESH2002", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("name: {{ date.now }}", "date.now gives something else at every run")]
    [InlineData("name: {{ date.now | date.to_string '%Y' }}", "date.now gives something else at every run")]
    [InlineData("name: {{ math.random 1 9 }}", "math.random gives something else at every run")]
    [InlineData("name: {{ math.uuid }}", "math.uuid gives something else at every run")]
    [InlineData("{{ include 'nope' }}", "there is no template 'nope'")]
    [InlineData("{{ include 'manifests/namespace.yml.sbn' }}", "did you mean 'manifests/namespace.yaml.sbn'?")]
    public void A_template_that_cannot_give_one_answer_says_why(string template, string expected)
    {
        var templates = new TemplateLibrary(new Dictionary<string, string> { ["manifests/peer-authentication.yaml.sbn"] = template });

        var result = Pipeline.Load(RenderedTrees.TwoClusters, "mesh.config.yaml")
            .Then(mesh => Pipeline.Run(mesh, templates, new SchemaCatalogue(), "test"));

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal("MESH2002", finding.Code);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
        Assert.Equal("templates/manifests/peer-authentication.yaml.sbn", finding.Location!.Value.File);
    }

    [Fact]
    public void The_other_functions_of_a_group_stay()
    {
        var templates = new TemplateLibrary(new Dictionary<string, string>
        {
            ["manifests/namespace.yaml.sbn"] = "# {{ '2026-01-02' | date.parse | date.to_string '%Y' }} {{ math.plus 1 2 }}\n",
        });
        var result = Pipeline.Load(RenderedTrees.TwoClusters, "mesh.config.yaml")
            .Then(mesh => TreePlanner.Plan(mesh))
            .Then(plan => Renderer.Render(plan, templates));

        Assert.Contains(result.Value!.Files, file => Encoding.UTF8.GetString(file.Output.Content).Contains("# 2026 3\n", StringComparison.Ordinal));
    }
}
