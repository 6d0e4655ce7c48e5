using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Makes the planned files of one cluster: the paths and names that all components share.</summary>
internal sealed class ClusterScope(MeshModel mesh, Cluster cluster)
{
    public MeshModel Mesh { get; } = mesh;

    public Cluster Cluster { get; } = cluster;

    public string Folder { get; } = $"clusters/{cluster.Name}";

    public Origin Origin { get; } = new($"clusters[{cluster.Name}]", cluster.Config.At());

    /// <summary>A part of this cluster's config.</summary>
    public Origin Part(string name, SourceLocation at) => new($"{Origin.Name}.{name}", at);

    /// <summary>A Helm release: its Application and its values, and the values that the user adds on top.</summary>
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
    public PlannedFile Manifest(string @namespace, string kind, string name, string template, Origin origin, params ReadOnlySpan<(string Key, object? Value)> data) =>
        File($"{Folder}/manifests/{@namespace}/{kind.ToLowerInvariant()}-{name}.yaml", template, origin, data) with { Namespace = @namespace };

    /// <summary>An object whose template takes name, namespace and spec.</summary>
    public PlannedFile Resource(string @namespace, string kind, string name, string template, Origin origin, object spec) =>
        Manifest(@namespace, kind, name, template, origin, ("name", name), ("namespace", @namespace), ("spec", spec));

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
