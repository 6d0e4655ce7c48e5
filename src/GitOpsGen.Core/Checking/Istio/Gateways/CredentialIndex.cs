using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>The Secrets that rendered objects make, directly or through an operator, and those that the config declares.</summary>
internal sealed class CredentialIndex
{
    private readonly HashSet<CredentialFacts> _secrets = [];
    private readonly Dictionary<string, (string Cluster, string Namespace)> _byName = [];

    public CredentialIndex(MeshIndex mesh)
    {
        foreach (var document in mesh.Of(Kinds.Secret))
            Add(document, document.Name);
        foreach (var document in mesh.Of(Kinds.ExternalSecret))
            Add(document, FirstOf(document.Spec.Path("target", "name").Text(), document.Name));
        foreach (var document in mesh.Of(Kinds.SealedSecret))
            Add(document, FirstOf(document.Spec.Path("template", "metadata", "name").Text(), document.Name));
        foreach (var document in mesh.Of(Kinds.Certificate))
            Add(document, document.Spec.Text("secretName"));
        foreach (var (cluster, ns, name) in mesh.Inventory.Credentials ?? [])
            Add(cluster, ns, name);
    }

    /// <param name="ns">The namespace of the gateway's pods.</param>
    public bool Has(string cluster, string ns, string name) => _secrets.Contains(new CredentialFacts(cluster, ns, name));

    /// <summary>A Secret of that name in another place, if there is one.</summary>
    public (string Cluster, string Namespace)? Elsewhere(string name) => _byName.TryGetValue(name, out var place) ? place : null;

    private static string FirstOf(string preferred, string otherwise) => preferred.Length > 0 ? preferred : otherwise;

    private void Add(ManifestDocument document, string name) => Add(document.Cluster, document.EffectiveNamespace(), name);

    private void Add(string cluster, string ns, string name)
    {
        _secrets.Add(new CredentialFacts(cluster, ns, name));
        _byName.TryAdd(name, (cluster, ns));
    }
}
