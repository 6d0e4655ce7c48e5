using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>A kubeconfig Secret for istiod, as such or as what an operator makes one from.</summary>
/// <param name="Name">Of the Secret that istiod will see.</param>
/// <param name="Keys">The data keys: istiod takes each for a cluster's name.</param>
internal sealed record RemoteSecret(ManifestDocument Document, string Name, IReadOnlyList<ScalarNode> Keys, Node? Annotation)
{
    private const string Label = "istio/multiCluster";
    private const string ClusterAnnotation = "networking.istio.io/cluster";

    /// <summary>Null for every other Secret: only the label <c>istio/multiCluster</c> makes istiod look.</summary>
    public static RemoteSecret? Of(ManifestDocument document)
    {
        var (name, metadata, data) = Kinds.Of(document) switch
        {
            Kinds.ExternalSecret => (document.Spec.Path("target", "name").Text(), document.Spec.Path("target", "template", "metadata"), document.Spec.Path("target", "template", "data")),
            Kinds.SealedSecret => (document.Spec.Path("template", "metadata", "name").Text(), document.Spec.Path("template", "metadata"), document.Spec.Get("encryptedData")),
            _ => ("", document.Root.Get("metadata"), document.Root.Get("data") ?? document.Root.Get("stringData")),
        };
        if (metadata.Get("labels").Text(Label) != "true")
            return null;
        return new RemoteSecret(document, name.Length > 0 ? name : document.Name, [.. data is null ? Fetched(document) : data.Entries().Select(entry => entry.Key)], metadata.Get("annotations").Get(ClusterAnnotation));
    }

    /// <summary>Without a template for its data, an ExternalSecret's keys are those that it fetches.</summary>
    private static IEnumerable<ScalarNode> Fetched(ManifestDocument document) =>
        document.Spec.Items("data").Select(item => item.Get("secretKey")).OfType<ScalarNode>();
}
