namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>The values of one Helm release.</summary>
/// <param name="Component">The chart, or for a gateway its name: <c>istiod</c>, <c>istio-base</c>, <c>istio-eastwestgateway</c> … A revisioned control plane is <c>istiod</c> too: the one that the cluster's revision names.</param>
/// <param name="Layers">The value files in Helm's order: a later one wins.</param>
public sealed record HelmValues(string Cluster, string Component, IReadOnlyList<ManifestDocument> Layers)
{
    /// <summary>The value at a path, with the file that sets it; null when no layer does.</summary>
    internal Place? Find(params ReadOnlySpan<string> path)
    {
        for (var i = Layers.Count - 1; i >= 0; i--)
        {
            if (Layers[i].Root.Path(path) is { } node)
                return new Place(Layers[i], node);
        }
        return null;
    }

    /// <summary>The text at a path; empty when no layer sets it.</summary>
    internal string Text(params ReadOnlySpan<string> path) => Find(path)?.At.Text() ?? "";
}
