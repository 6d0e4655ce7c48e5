using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>The tree may live in a folder of the repository; Argo CD's paths count from the repository's root.</summary>
internal static class RepositoryPaths
{
    public static string InRepository(MeshModel mesh, string path)
    {
        var folder = mesh.Delivery.Repository.Path.Trim('/');
        return folder is "." or "" ? path : $"{folder}/{path}";
    }
}
