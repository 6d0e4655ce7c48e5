using GitOpsGen.Core.Model;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>A tree that every check has passed. Only this can be diffed or delivered.</summary>
public sealed class CheckedTree
{
    internal CheckedTree(MeshModel mesh, IReadOnlyList<RenderedFile> sources, IReadOnlyList<OutputFile> files) =>
        (Mesh, Sources, Files) = (mesh, sources, files);

    public MeshModel Mesh { get; }

    /// <summary>The rendered files with the plans that they came from.</summary>
    public IReadOnlyList<RenderedFile> Sources { get; }

    /// <summary>Every file to deliver, the lock file included, by path.</summary>
    public IReadOnlyList<OutputFile> Files { get; }
}
