using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record ArgoCdConfig : ConfigRecord
{
    [Description("The namespace that Argo CD runs in.")]
    [Format("dns-label")]
    public string Namespace { get; init; } = "argocd";

    [Description("The AppProject of the mesh's Applications. The parents' project is this name with '-parents'.")]
    [Format("dns-label")]
    public string Project { get; init; } = "mesh";

    [Description("The existing AppProject of the root Application, which an administrator applies once.")]
    [Format("dns-label")]
    public string RootProject { get; init; } = "default";

    [Description("Sync merged changes without a click, prune what is gone, and undo manual changes.")]
    public bool AutoSync { get; init; } = true;
}
