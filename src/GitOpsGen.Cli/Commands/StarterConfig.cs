using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Cli.Commands;

internal sealed record StarterAnswers(string Repository, string MeshId, string Primary, string Remote);

/// <summary>The config that <c>init</c> writes: complete and valid, with a word on every part.</summary>
internal static class StarterConfig
{
    public static string Text(StarterAnswers answers)
    {
        var single = answers.Remote is "none" or "";
        return Header(answers) + Cluster(answers, single) + (single ? "" : Remote(answers)) + Namespaces(single ? answers.Primary : answers.Remote);
    }

    private static string Header(StarterAnswers answers) => $"""
        # yaml-language-server: $schema=./mesh.config.schema.json
        # The whole mesh. 'gitopsgen validate' checks it, 'gitopsgen publish' opens a pull request with what it renders to.
        apiVersion: gitopsgen.dev/v1
        mesh:
          id: {YamlScalar.Of(answers.MeshId)}
          istio:
            version: 1.31.0
          # Use PERMISSIVE while some workloads have no sidecar yet.
          mtls: STRICT
        delivery:
          repository:
            # Argo CD reads this branch; pull requests go to it.
            url: {YamlScalar.Of(answers.Repository)}
            branch: main
        clusters:

        """;

    private static string Cluster(StarterAnswers answers, bool single) => single
        ? $"""
          - name: {YamlScalar.Of(answers.Primary)}
            role: primary
            server: https://192.0.2.10:6443
            gateways:
              - name: istio-ingressgateway
                kind: ingress
                address: 192.0.2.11

        """
        : $"""
          # Runs istiod for both clusters.
          - name: {YamlScalar.Of(answers.Primary)}
            role: primary
            # The API server, as the other cluster's pods reach it.
            server: https://192.0.2.10:6443
            gateways:
              # The other cluster reaches istiod, and services here, at this static address.
              - name: istio-eastwestgateway
                kind: east-west
                address: 192.0.2.11
              - name: istio-ingressgateway
                kind: ingress
                address: 192.0.2.12

        """;

    private static string Remote(StarterAnswers answers) => $"""
          # Its sidecars are controlled by {answers.Primary}. Clusters whose pods reach each other directly get the same 'network:';
          # these two do not, so each has an east-west gateway.
          - name: {YamlScalar.Of(answers.Remote)}
            role: remote
            primary: {YamlScalar.Of(answers.Primary)}
            server: https://192.0.2.20:6443
            gateways:
              - name: istio-eastwestgateway
                kind: east-west
                address: 192.0.2.21

        """;

    private static string Namespaces(string cluster) => $"""
        namespaces:
          # Pods here get a sidecar.
          - name: demo
            clusters: [{YamlScalar.Of(cluster)}]

        """;
}
