using GitOpsGen.Core.Checking.Schemas;
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
}
