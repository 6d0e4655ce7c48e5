using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Planning;

/// <summary>One file to render: where it goes, which template makes it, and from which data.</summary>
/// <param name="Path">In the rendered tree.</param>
/// <param name="Template">The template's path under <c>templates/</c>, for example <c>values/istiod.yaml.sbn</c>.</param>
/// <param name="Data">What the template sees beside <c>mesh</c> and <c>delivery</c>.</param>
/// <param name="Origin">The part of the config that the file comes from.</param>
/// <param name="Cluster">The cluster that the file's object is applied to; empty for Argo CD's own.</param>
public sealed record PlannedFile(
    string Path,
    string Template,
    IReadOnlyDictionary<string, object?> Data,
    Origin Origin,
    string Cluster)
{
    /// <summary>The namespace that the file's object is applied to; null for what Argo CD or Helm reads, and for cluster-wide objects.</summary>
    public string? Namespace { get; init; }
}

/// <summary>A part of the config, by name and by place. The name goes into the output: unlike a line number it survives edits elsewhere in the file.</summary>
/// <param name="Name">For example <c>clusters[app].gateways[istio-ingressgateway]</c>.</param>
public sealed record Origin(string Name, SourceLocation At);
