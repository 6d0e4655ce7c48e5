using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>The difference between a tree as it stands and as it will be. Reads only the files that differ.</summary>
public static class TreeChanges
{
    public static TreeDiff Since(ExistingTree before, IReadOnlyList<OutputFile> files)
    {
        var plan = before.Plan(files, force: true);
        var old = plan.Changed.Select(file => file.Path).Concat(plan.Deleted)
            .Where(path => path != Core.Planning.LockFile.Path)
            .ToDictionary(path => path, path => before.Read(path) ?? []);
        return TreeDiff.Compare(old, [.. plan.Added.Concat(plan.Changed).Where(file => file.Path != Core.Planning.LockFile.Path)]);
    }
}
