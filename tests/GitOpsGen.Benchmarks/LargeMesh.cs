using System.Text;

namespace GitOpsGen.Benchmarks;

/// <summary>A config of one primary and any number of remotes, each with two gateways: 7 Applications a cluster, with their values and manifests.</summary>
internal static class LargeMesh
{
    /// <param name="namespaces">Two namespaces of applications, with their manifests in each cluster; without them, little more than Applications and values remains.</param>
    public static string Config(int clusters, bool namespaces = true)
    {
        var text = new StringBuilder("""
            apiVersion: gitopsgen.dev/v1
            mesh:
              id: large
              istio: {version: 1.31.0}
              secrets: {provider: external-secrets, store: vault}
            delivery:
              repository: {url: https://github.com/acme/mesh-gitops.git}

            """);
        if (namespaces)
            text.Append("namespaces:\n  - {name: shop}\n  - {name: payments}\n");
        text.Append("clusters:\n");
        for (var i = 0; i < clusters; i++)
        {
            text.Append($"  - name: c{i:0000}\n");
            text.Append(i == 0 ? "    addons: {kiali: {}}\n" : "    role: remote\n    primary: c0000\n");
            text.Append($"    server: https://{Address(i, 1)}:6443\n    gateways:\n");
            text.Append($"      - {{name: istio-eastwestgateway, kind: east-west, address: {Address(i, 2)}}}\n");
            text.Append($"      - {{name: istio-ingressgateway, kind: ingress, address: {Address(i, 3)}}}\n");
        }
        return text.ToString();
    }

    private static string Address(int cluster, int host) => $"10.{cluster / 250}.{cluster % 250}.{host}";
}
