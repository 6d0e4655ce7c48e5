using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Makes the planned files of one cluster: the paths and names that all components share.</summary>
internal sealed class ClusterScope(MeshModel mesh, Cluster cluster)
{
    public MeshModel Mesh { get; } = mesh;

    /// <summary>The cluster that the files are applied to; Argo CD itself may run elsewhere.</summary>
    public Cluster Cluster { get; } = cluster;

    /// <summary>Where the cluster's files stand in the tree: <c>clusters/&lt;name&gt;</c>, without a slash at the end.</summary>
    public string Folder { get; } = $"clusters/{cluster.Name}";

    /// <summary>The cluster's whole entry, for files that no smaller part of the config is the reason for.</summary>
    public Origin Origin { get; } = new($"clusters[{cluster.Name}]", cluster.Config.At());

    /// <summary>A part of this cluster's config.</summary>
    /// <param name="name">What follows the cluster in the origin's name, for example
    /// <c>addons.kiali</c> or <c>gateways[istio-ingressgateway]</c>.</param>
    public Origin Part(string name, SourceLocation at) => new($"{Origin.Name}.{name}", at);

    /// <summary>A Helm release: its Application and its values, and the values that the user adds on top.</summary>
    /// <param name="origin">Of the Application and the generated values; a user's own values get an origin of their own.</param>
    /// <returns><c>values/&lt;component&gt;.yaml</c>, <c>values/&lt;component&gt;.overrides.yaml</c> where the
    /// cluster has such values, and the Application that layers them over the common ones.</returns>
    public IEnumerable<PlannedFile> Chart(HelmApplication application, string valuesTemplate, Origin origin, params ReadOnlySpan<(string Key, object? Value)> data)
    {
        var component = application.Component;
        var files = new List<PlannedFile>
        {
            File($"{Folder}/values/{component}.yaml", valuesTemplate, origin, data),
        };
        var values = new List<string>();
        if (CommonValuesPlan.Has(component))
            values.Add(CommonValuesPlan.Path(component));
        values.Add(files[0].Path);
        if (CommonValuesPlan.HasOverrides(Mesh, component))
            values.Add(CommonValuesPlan.OverridesPath(component));
        if (Cluster.Config.Values.TryGetValue(component, out var overrides))
        {
            files.Add(File($"{Folder}/values/{component}.overrides.yaml", "values/overrides.yaml.sbn", Part($"values.{component}", overrides.Location), ("overrides", overrides)));
            values.Add(files[^1].Path);
        }
        files.Add(File($"{Folder}/apps/{component}.yaml", "apps/helm.yaml.sbn", origin, ("app", application with { ValueFiles = [.. values.Select(InRepository)] })));
        return files;
    }

    /// <summary>A plain Kubernetes object.</summary>
    /// <param name="namespace">The object's namespace, which is also its folder below <c>manifests</c>.</param>
    /// <param name="kind">As in the object; the file is named <c>&lt;kind&gt;-&lt;name&gt;.yaml</c> in lower case.</param>
    public PlannedFile Manifest(string @namespace, string kind, string name, string template, Origin origin, params ReadOnlySpan<(string Key, object? Value)> data) =>
        File($"{Folder}/manifests/{@namespace}/{kind.ToLowerInvariant()}-{name}.yaml", template, origin, data) with { Namespace = @namespace };

    /// <summary>An object whose template takes name, namespace and spec.</summary>
    /// <param name="spec">A dictionary of <see cref="Spec"/> or a node of the config; the template writes it as block YAML.</param>
    public PlannedFile Resource(string @namespace, string kind, string name, string template, Origin origin, object spec) =>
        Manifest(@namespace, kind, name, template, origin, ("name", name), ("namespace", @namespace), ("spec", spec));

    /// <summary>
    /// A file whose template sees <c>cluster</c> besides what it is given; an
    /// entry of <paramref name="data"/> with that name would take its place.
    /// </summary>
    /// <param name="path">Relative to the tree, with forward slashes.</param>
    public PlannedFile File(string path, string template, Origin origin, params ReadOnlySpan<(string Key, object? Value)> data)
    {
        var all = new Dictionary<string, object?> { ["cluster"] = Cluster };
        foreach (var (key, value) in data)
            all[key] = value;
        return new PlannedFile(path, template, all, origin, Cluster.Name);
    }

    /// <summary>A path of the tree as seen from the root of the repository.</summary>
    public string InRepository(string path) => RepositoryPaths.InRepository(Mesh, path);
}
