using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>The rendered tree, parsed again: Kubernetes objects, and Helm values by release.</summary>
/// <param name="Diagnostics">Files that are not YAML; with any, the rest means little.</param>
internal sealed record RenderedDocuments(IReadOnlyList<ManifestDocument> Objects, IReadOnlyList<HelmValues> Values, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <returns>Every YAML file of the tree; other files, such as READMEs, are passed over.</returns>
    public static RenderedDocuments Read(RenderedTree tree, CancellationToken cancellation)
    {
        var read = new ReadFile?[tree.Files.Count];
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancellation }, () => new SimilarTexts(), (i, _, texts) =>
        {
            read[i] = Read(tree.Files[i], texts);
            return texts;
        }, _ => { });
        List<ManifestDocument> objects = [], values = [];
        foreach (var file in read)
            (IsValues(file!.Path) ? values : objects).AddRange(file.Documents);
        return new RenderedDocuments(objects, HelmReleases(values), OncePerTemplate(read!));
    }

    // One mistake in a template shows in every file that it makes; the first file stands for them.
    private static List<Diagnostic> OncePerTemplate(IEnumerable<ReadFile> files) =>
        [.. files.Where(file => file.Problems.Count > 0).DistinctBy(file => file.Template).SelectMany(file => file.Problems)];

    private static ReadFile Read(RenderedFile file, SimilarTexts texts)
    {
        var (path, template) = (file.Output.Path, file.Plan.Template);
        if (!path.EndsWith(".yaml", StringComparison.Ordinal))
            return new ReadFile(path, template, [], []);
        // The most similar file that there is: the same one of another cluster.
        var result = texts.Read(file.Output.Content, $"{template} {System.IO.Path.GetFileName(path)}");
        if (!result.Succeeded)
            return new ReadFile(path, template, [], [.. result.Diagnostics.Select(problem => CheckingDiagnostics.NotYaml(file, problem))]);
        List<ManifestDocument> documents = [];
        List<Diagnostic> problems = [];
        foreach (var node in result.Value)
        {
            if (node is MappingNode root)
                documents.Add(new ManifestDocument(file.Plan.Cluster, path, root, file.Plan.Origin.At));
            else
                problems.Add(CheckingDiagnostics.NotAMapping(file, node));
        }
        if (result.Value.Select(EmptyValues.First).FirstOrDefault(node => node is not null) is { } empty)
            problems.Add(CheckingDiagnostics.EmptyValue(file, empty));
        return new ReadFile(path, template, documents, problems);
    }

    // values/common/<component>.yaml, clusters/<cluster>/values/<component>.yaml.
    private static bool IsValues(string path) => path.StartsWith("values/", StringComparison.Ordinal)
        || (path.StartsWith("clusters/", StringComparison.Ordinal) && path.AsSpan().Count('/') == 3 && path.Contains("/values/", StringComparison.Ordinal));

    // Helm's order: what is common, then the cluster's own, and the user's overrides on top of each (see ClusterScope.Chart).
    private static List<HelmValues> HelmReleases(List<ManifestDocument> documents)
    {
        var layers = documents.Where(document => !IsRelease(document)).ToDictionary(document => document.Path);
        return [.. ParallelMap.Select([.. documents.Where(IsRelease)], own =>
        {
            var component = Path.GetFileNameWithoutExtension(own.Path);
            ManifestDocument?[] all =
            [
                layers.GetValueOrDefault($"values/common/{component}.yaml"),
                own,
                layers.GetValueOrDefault($"values/common/{component}.overrides.yaml"),
                layers.GetValueOrDefault(Path.ChangeExtension(own.Path, ".overrides.yaml")),
            ];
            return new HelmValues(own.Cluster, component, [.. all.OfType<ManifestDocument>()]);
        })];
    }

    /// <summary>False for what a release's own values are laid over, or what is laid over them.</summary>
    private static bool IsRelease(ManifestDocument values) =>
        values.Cluster.Length > 0 && !values.Path.EndsWith(".overrides.yaml", StringComparison.Ordinal);

    private sealed record ReadFile(string Path, string Template, IReadOnlyList<ManifestDocument> Documents, IReadOnlyList<Diagnostic> Problems);
}
