using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests;

public sealed class OutputSampleTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "output-sample");

    [Fact]
    public void The_sample_is_the_tree_of_the_root_config_byte_for_byte()
    {
        var tree = RenderedTrees.Render(Repository.Read("mesh.config.yaml"));
        var standing = Directory.GetFiles(Sample, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Sample, file).Replace('\\', '/'))
            .Where(path => path != ".gitopsgen/lock.yaml");

        Assert.Equal(tree.Files.Select(file => file.Path).Where(path => path != ".gitopsgen/lock.yaml").Order(StringComparer.Ordinal), standing.Order(StringComparer.Ordinal));
        // The lock names the generator's version, which the Cli's own test compares.
        foreach (var file in tree.Files.Where(file => file.Path != ".gitopsgen/lock.yaml"))
            Repository.AssertBaseline(Path.Combine(Sample, file.Path), file.Text);
    }

    [Fact]
    public void The_root_config_has_no_findings()
    {
        var loaded = Pipeline.Load(Repository.Read("mesh.config.yaml"), "mesh.config.yaml");

        Assert.Empty(loaded.Then(mesh => Pipeline.Run(mesh, new TemplateLibrary(), new SchemaCatalogue(), "test")).Diagnostics);
    }

    [Fact]
    public void The_schema_beside_the_root_config_is_the_one_that_the_tool_prints() =>
        Repository.AssertBaseline(Path.Combine(Repository.Root, "mesh.config.schema.json"), ConfigSchema.ToText());
}
