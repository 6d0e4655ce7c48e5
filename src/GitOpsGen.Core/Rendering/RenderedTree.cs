using GitOpsGen.Core.Planning;

namespace GitOpsGen.Core.Rendering;

/// <summary>A rendered file with the plan that it came from.</summary>
public sealed record RenderedFile(PlannedFile Plan, OutputFile Output);

/// <summary>What the templates made of the plan, by path; nobody has looked at it yet.</summary>
public sealed class RenderedTree
{
    internal RenderedTree(TreePlan plan, IReadOnlyList<RenderedFile> files) => (Plan, Files) = (plan, files);

    public TreePlan Plan { get; }

    /// <summary>One for each planned file, in the plan's order, without the lock file.</summary>
    public IReadOnlyList<RenderedFile> Files { get; }
}
