using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Every file of the tree, by path. The lock file is not among them: it is made from the others.</summary>
public sealed class TreePlan
{
    internal TreePlan(MeshModel mesh, IReadOnlyList<PlannedFile> files) => (Mesh, Files) = (mesh, files);

    public MeshModel Mesh { get; }

    public IReadOnlyList<PlannedFile> Files { get; }
}
