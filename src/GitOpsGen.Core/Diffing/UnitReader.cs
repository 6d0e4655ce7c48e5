using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Takes a file apart into its units.</summary>
internal static class UnitReader
{
    // A rendered file has some hundred nodes. What expands to more than this is compared as text.
    private static readonly YamlLimits Limits = new(Nodes: 500_000);

    /// <summary>The units of a file that is YAML; null when it is not, so that its text has to speak for it.</summary>
    /// <param name="texts">What both versions have in common becomes the same nodes.</param>
    public static IReadOnlyList<Unit>? Parse(string path, byte[] content, SimilarTexts texts)
    {
        if (!TreePath.IsYaml(path) || new FileText(content).Value is not { } text)
            return null;
        if (Documents(text, path, texts) is not { } documents)
            return null;
        var filled = documents.Where(document => document is not ScalarNode { IsNull: true }).ToList();
        return [.. filled.Select((root, index) => new Unit(Identify(path, root, index), path, root, null))];
    }

    /// <summary>The file as one unit that is compared line by line.</summary>
    public static Unit AsText(string path, byte[] content) =>
        new(UnitId.File(TreePath.Cluster(path), path), path, null, new FileText(content));

    private static IReadOnlyList<Node>? Documents(string text, string path, SimilarTexts texts)
    {
        try
        {
            return texts.Read(text, path, Limits).Value;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3's scanner, on a flow list that is never closed. A file in Git may hold anything.
            return null;
        }
    }

    private static UnitId Identify(string path, Node root, int index)
    {
        var cluster = TreePath.Cluster(path);
        var position = index == 0 ? "" : $"#{index + 1}";
        if (TreePath.ValuesComponent(path) is { } component)
            return UnitId.Values(cluster, component + position);
        var mapping = root as MappingNode;
        var (apiVersion, kind) = (mapping.Text("apiVersion"), mapping.Text("kind"));
        var name = mapping.Text("metadata", "name");
        if (apiVersion is null || kind is null || name is null)
            return UnitId.File(cluster, path + position);
        var group = apiVersion.Contains('/') ? apiVersion[..apiVersion.IndexOf('/')] : "";
        return new UnitId(UnitKind.Resource, cluster, group, kind, mapping.Text("metadata", "namespace") ?? "", name);
    }
}
