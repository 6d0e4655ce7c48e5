using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>MESH3307, MESH3308, MESH3321: paths that Applications name lead to files of the tree (facts/argocd.md §8).</summary>
internal static class ValueFileRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var folders = new Lazy<HashSet<string>>(() => Folders(mesh.Inventory.Files ?? new HashSet<string>()));
        foreach (var application in mesh.Of(Kinds.Application).Select(document => new Application(document)))
        {
            var repositories = application.Sources.Where(source => source.Has("ref")).DistinctBy(source => source.Text("ref")).ToDictionary(source => source.Text("ref"), source => source.Text("repoURL"));
            foreach (var source in application.Sources)
            {
                foreach (var file in source.Path("helm", "valueFiles").Items())
                {
                    if (CheckFile(mesh, application, repositories, source, file) is { } finding)
                        yield return finding;
                }
                if (source.Get("path") is { } path && mesh.Inventory.Files is not null && IsOwn(mesh, source.Text("repoURL"))
                    && InTree(mesh, path.Text()) is { } folder && !folders.Value.Contains(folder))
                    yield return ArgoCdFindings.EmptyPath(application.Document.On(path), path.Text());
            }
        }
    }

    /// <summary>A $ref is replaced only at the beginning of the path; anywhere else it is a folder's name.</summary>
    private static Finding? CheckFile(MeshIndex mesh, Application application, Dictionary<string, string> repositories, Node source, Node file)
    {
        var place = application.Document.On(file);
        var text = file.Text();
        // Argo CD fills in its build environment first (docs/user-guide/build-environment.md), with what it knows only then.
        if (text.Contains("$ARGOCD_", StringComparison.Ordinal) || text.Contains("${ARGOCD_", StringComparison.Ordinal))
            return null;
        if (!text.StartsWith('$'))
        {
            if (text.Contains("/$", StringComparison.Ordinal))
                return ArgoCdFindings.MisplacedRef(place, text);
            // A chart's own repository holds no file of ours.
            return source.Has("chart") && !text.Contains("://", StringComparison.Ordinal) && text.StartsWith("..", StringComparison.Ordinal) ? ArgoCdFindings.MissingFile(place, text) : null;
        }
        var slash = text.IndexOf('/');
        var name = slash < 0 ? text[1..] : text[1..slash];
        if (!repositories.TryGetValue(name, out var repository))
            return ArgoCdFindings.UnknownRef(place, name, repositories.Keys);
        if (mesh.Inventory.Files is not { } files || slash < 0 || !IsOwn(mesh, repository) || source.Path("helm", "ignoreMissingValueFiles").IsTrue() || text.AsSpan().ContainsAny("*?["))
            return null;
        return InTree(mesh, text[(slash + 1)..]) is { } path && !files.Contains(path) ? ArgoCdFindings.MissingFile(place, text) : null;
    }

    /// <summary>Only our own tree is at hand; what other repositories hold is not known.</summary>
    private static bool IsOwn(MeshIndex mesh, string repository) => mesh.Inventory.RepositoryUrl is { } own && Repositories.Normalize(own) == Repositories.Normalize(repository);

    /// <summary>A repository path relative to the tree; null when it leads elsewhere in the repository.</summary>
    private static string? InTree(MeshIndex mesh, string path)
    {
        var root = mesh.Inventory.RepositoryPath.Trim('/');
        path = path.Trim('/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        if (root is "" or ".")
            return path;
        return path.StartsWith(root + "/", StringComparison.Ordinal) ? path[(root.Length + 1)..] : null;
    }

    /// <summary>Every folder that has a file somewhere below it.</summary>
    private static HashSet<string> Folders(IReadOnlySet<string> files)
    {
        var folders = new HashSet<string> { "", "." };
        foreach (var file in files)
        {
            for (var slash = file.LastIndexOf('/'); slash > 0 && folders.Add(file[..slash]);)
                slash = file.LastIndexOf('/', slash - 1);
        }
        return folders;
    }
}
