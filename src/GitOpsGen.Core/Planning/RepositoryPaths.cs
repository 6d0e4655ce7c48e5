using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>The tree may live in a folder of the repository; Argo CD's paths count from the repository's root.</summary>
internal static class RepositoryPaths
{
    /// <param name="path">Relative to the tree, with forward slashes.</param>
    /// <returns>The path below <c>delivery.repository.path</c>; the same path when the tree stands at the repository's root.</returns>
    public static string InRepository(MeshModel mesh, string path)
    {
        var folder = mesh.Delivery.Repository.Path.Trim('/');
        return folder is "." or "" ? path : $"{folder}/{path}";
    }
}
