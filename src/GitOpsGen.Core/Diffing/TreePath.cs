namespace GitOpsGen.Core.Diffing;

/// <summary>What a path of the rendered tree says about the file.</summary>
internal static class TreePath
{
    /// <summary>The lock repeats the hash of every file: it changes with any of them and says nothing of its own.</summary>
    public const string Lock = ".gitopsgen/lock.yaml";

    // values/common/<component>.overrides.yaml: a user's own values for a component.
    private const string Overrides = ".overrides";

    /// <summary>The cluster whose file it is; empty for what clusters share. An Application of a cluster counts as the cluster's, though Argo CD applies it elsewhere.</summary>
    public static string Cluster(string path)
    {
        var parts = path.Split('/');
        if (parts is ["clusters", var cluster, _, ..])
            return cluster;
        // argocd/parents/<cluster>.yaml: the Application that holds all of the cluster's own.
        return parts is ["argocd", "parents", var file] ? Stem(file) : "";
    }

    /// <summary>The component that a values file is for; null for any other file.</summary>
    public static string? ValuesComponent(string path) => path.Split('/') switch
    {
        ["clusters", _, "values", var file] when IsYaml(file) => Stem(file),
        ["values", "common", var file] when IsYaml(file) => Stem(file),
        _ => null,
    };

    /// <summary>The component whose Application or values a file holds; null for any other file.</summary>
    public static string? Component(string path)
    {
        var component = path.Split('/') is ["clusters", _, "apps", var file] && IsYaml(file) ? Stem(file) : ValuesComponent(path);
        return component is not null && component.EndsWith(Overrides, StringComparison.Ordinal) ? component[..^Overrides.Length] : component;
    }

    /// <summary>True for what follows from the rest of the tree, so that its own changes are no news.</summary>
    public static bool IsDerived(string path) => path == Lock || path.EndsWith("README.md", StringComparison.Ordinal);

    /// <summary>True for files with units in them. The lock is YAML too, but has no meaning beside the files that it lists.</summary>
    public static bool IsYaml(string path) =>
        path != Lock && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal));

    private static string Stem(string file) => file[..(file.LastIndexOf('.') is > 0 and var dot ? dot : file.Length)];
}
