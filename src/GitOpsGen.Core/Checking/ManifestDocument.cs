using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking;

/// <summary>One rendered Kubernetes object, in the cluster that it will be applied to.</summary>
/// <param name="cluster">The cluster's name in the config; empty for what Argo CD itself reads.</param>
/// <param name="path">The rendered file, relative to the tree's root.</param>
/// <param name="origin">The place in the config that the object was rendered from.</param>
public sealed class ManifestDocument(string cluster, string path, MappingNode root, SourceLocation? origin)
{
    public string Cluster { get; } = cluster;

    public string Path { get; } = path;

    public MappingNode Root { get; } = root;

    public SourceLocation? Origin { get; } = origin;

    public string ApiVersion { get; } = Text(root, "apiVersion");

    public string Kind { get; } = Text(root, "kind");

    public string Name { get; } = Text(root["metadata"], "name");

    /// <summary>Empty for a cluster-scoped object and for one that leaves the namespace to Argo CD's destination.</summary>
    public string Namespace { get; } = Text(root["metadata"], "namespace");

    /// <summary>Null for kinds without one, such as ConfigMap, and for Helm values.</summary>
    public MappingNode? Spec => Root["spec"] as MappingNode;

    /// <summary>The object as messages name it, for example <c>VirtualService default/reviews</c>; values have only their path.</summary>
    public override string ToString() => Kind.Length == 0 ? Path : Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    private static string Text(Node? mapping, string key) =>
        (mapping as MappingNode)?[key] is ScalarNode { IsNull: false } scalar ? scalar.Text : "";
}
