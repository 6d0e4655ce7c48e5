using System.Collections.Concurrent;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>The fifth stage: looks at the rendered text itself, so that a user's own template is checked like ours.</summary>
public static class TreeChecker
{
    /// <param name="generatorVersion">Recorded in the lock file.</param>
    public static StageResult<CheckedTree> Check(RenderedTree tree, string generatorVersion)
    {
        var documents = new IReadOnlyList<Node>?[tree.Files.Count];
        var diagnostics = new ConcurrentBag<Diagnostic>();
        Parallel.For(0, documents.Length, i =>
        {
            var file = tree.Files[i];
            if (!file.Output.Path.EndsWith(".yaml", StringComparison.Ordinal))
                return;
            var read = YamlReader.Read(file.Output.Text, file.Output.Path);
            documents[i] = read.Value;
            foreach (var problem in read.Diagnostics)
                diagnostics.Add(CheckingDiagnostics.NotYaml(file, problem));
        });
        var ordered = diagnostics.OrderBy(d => d.OutputFile, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal).ToList();
        var outputs = tree.Files.Select(file => file.Output).ToList();
        var config = tree.Plan.Mesh.Parsed;
        outputs.Add(new OutputFile(LockFile.Path, LockFile.Of(generatorVersion, config.Hash, outputs).ToText()));
        outputs.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return StageResult.Of(new CheckedTree(tree.Plan.Mesh, tree.Files, outputs), ordered);
    }
}
