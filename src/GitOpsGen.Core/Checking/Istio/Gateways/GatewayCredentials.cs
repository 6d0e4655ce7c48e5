using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>
/// IST0101, MESH3214: credentialName is looked up in the namespace of the gateway's pods, on their cluster and then on
/// the config cluster (istio/istio pilot/pkg/credentials/kube/multicluster.go), not in the namespace of the Gateway.
/// </summary>
internal static class GatewayCredentials
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var known = new CredentialIndex(mesh);
        foreach (var view in mesh.Views)
        {
            foreach (var gateway in view.Of(Kinds.Gateway))
            {
                var pods = view.GatewayPods(gateway);
                foreach (var name in gateway.Spec.Items("servers").Select(server => server.Get("tls")).SelectMany(Names))
                {
                    foreach (var pod in pods.Where(pod => !known.Has(pod.Cluster, pod.Namespace, name.Text()) && !known.Has(view.Cluster, pod.Namespace, name.Text())))
                    {
                        var place = gateway.On(name);
                        if (known.Elsewhere(name.Text()) is { } other)
                            yield return GatewayFindings.CredentialElsewhere(place, name.Text(), pod, other);
                        else if (mesh.Inventory.Credentials is not null)
                            yield return GatewayFindings.UnknownCredential(place, name.Text(), pod);
                    }
                }
            }
        }
    }

    private static IEnumerable<Node> Names(Node? tls)
    {
        // A name with a scheme leads elsewhere than to a Secret of the gateway's namespace.
        if (tls.Get("credentialName") is { } name && !name.Text().Contains("://", StringComparison.Ordinal))
            yield return name;
        foreach (var item in tls.Items("credentialNames"))
            yield return item;
    }
}
