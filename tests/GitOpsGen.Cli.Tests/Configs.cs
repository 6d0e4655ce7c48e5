namespace GitOpsGen.Cli.Tests;

internal static class Configs
{
    public const string TwoClusters = """
        apiVersion: gitopsgen.dev/v1
        mesh:
          id: demo
          istio: {version: 1.31.0}
          secrets: {provider: external-secrets, store: vault}
          mtls: STRICT
        delivery:
          repository: {url: https://github.com/acme/mesh-gitops.git}
        clusters:
          - name: control
            server: https://10.0.0.1:6443
            gateways:
              - {name: istio-eastwestgateway, kind: east-west, address: 10.0.0.2}
          - name: app
            role: remote
            primary: control
            server: https://10.0.1.1:6443
            gateways:
              - {name: istio-eastwestgateway, kind: east-west, address: 10.0.1.2}
        namespaces:
          - {name: demo, clusters: [app]}

        """;
}
