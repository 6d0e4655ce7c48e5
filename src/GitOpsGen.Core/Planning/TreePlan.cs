using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Every file of the tree, by path. The lock file is not among them: it is made from the others.</summary>
public sealed class TreePlan
{
    internal TreePlan(MeshModel mesh, IReadOnlyList<PlannedFile> files) => (Mesh, Files) = (mesh, files);

    public MeshModel Mesh { get; }

    /// <summary>In ordinal order of their paths, which are unique: two files of one path are an error (MESH1301).</summary>
    public IReadOnlyList<PlannedFile> Files { get; }
}
