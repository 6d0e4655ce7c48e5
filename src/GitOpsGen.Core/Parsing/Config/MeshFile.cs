using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>The whole of <c>mesh.config.yaml</c>. The descriptions here are what editors show and what <c>gitopsgen schema</c> prints.</summary>
public sealed record MeshFile : ConfigRecord
{
    public const string CurrentApiVersion = "gitopsgen.dev/v1";

    [Description("The version of this file format: gitopsgen.dev/v1.")]
    public required string ApiVersion { get; init; }

    [Description("What all clusters share: identity, Istio's version, mTLS, certificates, secrets.")]
    public required MeshConfig Mesh { get; init; }

    [Description("The Git repository that Argo CD reads, how pull requests are opened, and Argo CD's own settings.")]
    public required DeliveryConfig Delivery { get; init; }

    [Description("A folder of templates, relative to this file. A file there replaces the built-in template of the same relative path.")]
    [Format("path")]
    public string? Templates { get; init; }

    [Description("Values that every cluster or namespace starts from.")]
    public DefaultsConfig Defaults { get; init; } = new();

    [Description("Values that clusters with certain labels start from, applied in order after the defaults.")]
    [Unique("name")]
    public IReadOnlyList<GroupConfig> Groups { get; init; } = [];

    [Description("The clusters of the mesh. Their order does not matter.")]
    [Unique("name")]
    public required IReadOnlyList<ClusterConfig> Clusters { get; init; }

    [Description("The application namespaces that take part in the mesh.")]
    [Unique("name")]
    public IReadOnlyList<NamespaceConfig> Namespaces { get; init; } = [];
}
