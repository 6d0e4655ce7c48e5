using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Checking.Secrets;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>The fifth stage: looks at the rendered text itself, so that a user's own template is checked like ours.</summary>
public static class TreeChecker
{
    /// <param name="schemas">The kinds that are known, those of <c>--schemas</c> included.</param>
    /// <param name="generatorVersion">Recorded in the lock file.</param>
    /// <returns>The tree with its lock file; or no tree, when a file is
    /// not YAML (MESH3000, MESH3012) or any finding is an error.</returns>
    /// <exception cref="OperationCanceledException">The cancellation came before all checks had ended.</exception>
    public static StageResult<CheckedTree> Check(RenderedTree tree, SchemaCatalogue schemas, string generatorVersion, CancellationToken cancellation = default)
    {
        var documents = RenderedDocuments.Read(tree, cancellation);
        if (documents.Diagnostics.Count > 0)
            return StageResult.Failed<CheckedTree>(documents.Diagnostics);
        var mesh = tree.Plan.Mesh;
        var inventory = InventoryBuilder.Build(mesh, documents.Values, tree.Files.Select(file => file.Output.Path).Append(LockFile.Path).ToHashSet());
        // All look at the same documents, and none changes anything.
        IReadOnlyList<Finding> ofSchemas = [], ofMesh = [];
        IReadOnlyList<OutputFile> outputs = [];
        IReadOnlyList<Diagnostic> ofTexts = [];
        // With the token a cancellation comes out as itself and not within an AggregateException.
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () => ofMesh = MeshAnalysis.Run(documents.Objects, inventory),
            () => ofSchemas = [.. ManifestSchemas.Check(documents.Objects, schemas, mesh, cancellation)],
            () => ofTexts = [.. TextFiles.Check(tree)],
            () => outputs = Outputs(tree, generatorVersion));
        return StageResult.Of(new CheckedTree(mesh, tree.Files, outputs), [.. Suppressions.Apply(mesh.Config.Ignore, [.. SameMistake.Without(ofSchemas, ofMesh), .. ofMesh], new ConfigPlaces(mesh.Config.Source)), .. ofTexts]);
    }

    /// <summary>
    /// Loads the schemas of the commonest kind, and has the runtime compile the rules. A command that will check calls
    /// this on another core while it still reads and renders; in a small run that is a quarter of the time.
    /// </summary>
    public static void Prepare(SchemaCatalogue schemas)
    {
        var application = YamlReader.Read("apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {project: a}\n", "").Value![0];
        var document = new ManifestDocument("", "", (MappingNode)application, origin: null);
        _ = new DocumentSchemaCheck(schemas, IstioLine.All[^1].Minor).Check(document).ToList();
        _ = MeshAnalysis.Run([document], new MeshInventory { Mesh = new MeshFacts(), Clusters = [] });
    }

    private static List<OutputFile> Outputs(RenderedTree tree, string generatorVersion)
    {
        var outputs = tree.Files.Select(file => file.Output).ToList();
        outputs.Add(new OutputFile(LockFile.Path, LockFile.Of(generatorVersion, tree.Plan.Mesh.Parsed.Hash, outputs).ToText()));
        outputs.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return outputs;
    }
}
