using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>The rendered tree, parsed again: Kubernetes objects, and Helm values by release.</summary>
/// <param name="Diagnostics">Files that are not YAML; with any, the rest means little.</param>
internal sealed record RenderedDocuments(IReadOnlyList<ManifestDocument> Objects, IReadOnlyList<HelmValues> Values, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static RenderedDocuments Read(RenderedTree tree, CancellationToken cancellation)
    {
        var read = new (IReadOnlyList<ManifestDocument> Documents, IReadOnlyList<Diagnostic> Problems)[tree.Files.Count];
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancellation }, i => read[i] = Read(tree.Files[i]));
        var documents = read.SelectMany(file => file.Documents).ToList();
        return new RenderedDocuments(
            [.. documents.Where(document => !IsValues(document.Path))],
            HelmReleases(documents),
            OncePerTemplate(read.Zip(tree.Files, (file, source) => (file.Problems, source.Plan.Template))));
    }

    // One mistake in a template shows in every file that it makes; the first file stands for them.
    private static List<Diagnostic> OncePerTemplate(IEnumerable<(IReadOnlyList<Diagnostic> Problems, string Template)> files) =>
        [.. files.Where(file => file.Problems.Count > 0).DistinctBy(file => file.Template).SelectMany(file => file.Problems)];

    private static (IReadOnlyList<ManifestDocument>, IReadOnlyList<Diagnostic>) Read(RenderedFile file)
    {
        if (!file.Output.Path.EndsWith(".yaml", StringComparison.Ordinal))
            return ([], []);
        var result = YamlReader.Read(file.Output.Text, file.Output.Path);
        if (!result.Succeeded)
            return ([], [.. result.Diagnostics.Select(problem => CheckingDiagnostics.NotYaml(file, problem))]);
        var problems = result.Value.Where(node => node is not MappingNode).Select(node => CheckingDiagnostics.NotAMapping(file, node)).ToList();
        if (result.Value.Select(EmptyValues.First).FirstOrDefault(node => node is not null) is { } empty)
            problems.Add(CheckingDiagnostics.EmptyValue(file, empty));
        return ([.. result.Value.OfType<MappingNode>().Select(root => new ManifestDocument(file.Plan.Cluster, file.Output.Path, root, file.Plan.Origin.At))], problems);
    }

    private static bool IsValues(string path) => path.StartsWith("values/", StringComparison.Ordinal) || path.Split('/') is ["clusters", _, "values", _];

    // Helm's order: what is common, then the cluster's own, and the user's overrides on top of each (see ClusterScope.Chart).
    private static List<HelmValues> HelmReleases(List<ManifestDocument> documents)
    {
        var values = documents.Where(document => IsValues(document.Path)).ToDictionary(document => document.Path);
        var releases = new List<HelmValues>();
        foreach (var (path, own) in values.Where(pair => pair.Value.Cluster.Length > 0 && !pair.Key.EndsWith(".overrides.yaml", StringComparison.Ordinal)))
        {
            var component = Path.GetFileNameWithoutExtension(path);
            string[] layers = [$"values/common/{component}.yaml", path, $"values/common/{component}.overrides.yaml", path.Replace(".yaml", ".overrides.yaml", StringComparison.Ordinal)];
            releases.Add(new HelmValues(own.Cluster, component, [.. layers.Where(values.ContainsKey).Select(layer => values[layer])]));
        }
        return releases;
    }
}
