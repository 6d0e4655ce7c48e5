using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review.Sentences;

/// <summary>What a change of one object is told as; after the bar stands the risk.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("PeerAuthentication", "security.istio.io/v1", "mtls: {mode: PERMISSIVE}", "mtls: {mode: STRICT}", "namespace n: mTLS PERMISSIVE → STRICT on c | mTLS")]
    [InlineData("PeerAuthentication", "security.istio.io/v1", "selector: {matchLabels: {app: a}}, portLevelMtls: {8080: {mode: DISABLE}}", "selector: {matchLabels: {app: a}}, portLevelMtls: {8080: {mode: STRICT}}", "workload n/app=a, port 8080: mTLS DISABLE → STRICT on c | mTLS")]
    [InlineData("PeerAuthentication", "security.istio.io/v1", null, "mtls: {mode: STRICT}", "namespace n: mTLS inherited → STRICT on c | mTLS")]
    [InlineData("PeerAuthentication", "security.istio.io/v1", "mtls: {mode: STRICT}", null, "namespace n: mTLS STRICT → inherited on c | mTLS")]
    [InlineData("AuthorizationPolicy", "security.istio.io/v1", null, "", "namespace n: deny-all by new policy x on c | Authorization")]
    [InlineData("AuthorizationPolicy", "security.istio.io/v1", "rules: [{}]", "action: DENY, rules: [{to: [{operation: {paths: [/a]}}]}]", "namespace n: authorization policy x allow-all → DENY 1 rule on c | Authorization")]
    [InlineData("AuthorizationPolicy", "security.istio.io/v1", "rules: [{to: [{operation: {paths: [/a]}}]}]", "rules: [{to: [{operation: {paths: [/b]}}]}]", "namespace n: authorization policy x (ALLOW 1 rule) changes: /a removed from paths, /b added to paths on c | Authorization")]
    [InlineData("AuthorizationPolicy", "security.istio.io/v1", "", null, "namespace n: deny-all ends, policy x is removed on c | Authorization")]
    [InlineData("RequestAuthentication", "security.istio.io/v1", "jwtRules: [{issuer: a}]", "jwtRules: [{issuer: b}]", "namespace n: tokens of issuer a are no longer accepted on c | Authorization; namespace n: tokens of issuer b are accepted on c | Authorization")]
    [InlineData("VirtualService", "networking.istio.io/v1", "hosts: [reviews], http: [{route: [{destination: {host: r, subset: v2}, weight: 10}]}]", "hosts: [reviews], http: [{route: [{destination: {host: r, subset: v2}, weight: 50}]}]", "reviews: v2 weight 10 → 50 on c")]
    [InlineData("RequestAuthentication", "security.istio.io/v1", "jwtRules: [{issuer: a, jwksUri: 'https://a/1'}]", "jwtRules: [{issuer: a, jwksUri: 'https://b/1'}]", "namespace n: how tokens of issuer a are checked changes on c | Authorization")]
    [InlineData("VirtualService", "networking.istio.io/v1", "hosts: [r], http: [{route: [{destination: {host: r, subset: v1}, weight: 90}, {destination: {host: r, subset: v2}, weight: 10}]}]", "hosts: [r], http: [{route: [{destination: {host: r, subset: v1}, weight: 50}, {destination: {host: r, subset: v2}, weight: 50, headers: {request: {remove: [x]}}}]}]", "r: v1 weight 90 → 50, v2 weight 10 → 50 on c; VirtualService n/x: spec.http[0].route[subset=v2].headers unset → {request: {remove: [x]}} on c")]
    [InlineData("VirtualService", "networking.istio.io/v1", "hosts: [r.n.svc.cluster.local], http: [{timeout: 5s}]", "hosts: [r.n.svc.cluster.local], http: [{timeout: 9s}]", "r: timeout 5s → 9s on c")]
    [InlineData("VirtualService", "networking.istio.io/v1", "hosts: [r], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}]", "hosts: [r], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}, {route: [{destination: {host: b}}]}]", "r: route added for all requests on c")]
    [InlineData("DestinationRule", "networking.istio.io/v1", "host: r, trafficPolicy: {outlierDetection: {consecutive5xxErrors: 5}}", "host: r, trafficPolicy: {outlierDetection: {consecutive5xxErrors: 7}}", "r: circuit breaker consecutive5xxErrors 5 → 7 on c")]
    [InlineData("DestinationRule", "networking.istio.io/v1", "host: r, trafficPolicy: {loadBalancer: {simple: RANDOM}}", "host: r, trafficPolicy: {loadBalancer: {simple: LEAST_REQUEST}, tls: {mode: DISABLE}}", "r: TLS of its clients automatic → DISABLE on c | mTLS; r: load balancing simple RANDOM → LEAST_REQUEST on c")]
    [InlineData("DestinationRule", "networking.istio.io/v1", "host: r, subsets: [{name: v1}]", "host: r, subsets: [{name: v1, trafficPolicy: {tls: {mode: DISABLE}}}]", "r: TLS of its clients in spec.subsets[name=v1].trafficPolicy automatic → DISABLE on c | mTLS; DestinationRule n/x: spec.subsets[name=v1].trafficPolicy unset → {tls: {mode: DISABLE}} on c")]
    [InlineData("DestinationRule", "networking.istio.io/v1", "host: r, subsets: [{name: v1}]", "host: r, subsets: [{name: v1}, {name: v2}]", "r: version v2 added on c")]
    [InlineData("Gateway", "networking.istio.io/v1", "servers: [{port: {number: 80, protocol: HTTP}, hosts: [a.com]}]", "servers: [{port: {number: 80, protocol: HTTP}, hosts: [b.com]}]", "gateway n/x exposes b.com on 80 (HTTP) on c | Exposure; gateway n/x no longer exposes a.com on 80 (HTTP) on c")]
    [InlineData("Gateway", "networking.istio.io/v1", "selector: {istio: a}, servers: [{port: {number: 80, protocol: HTTP}, hosts: [a.com]}]", "selector: {istio: b}, servers: [{port: {number: 80, protocol: HTTP}, hosts: [a.com, b.com]}]", "gateway n/x exposes b.com on 80 (HTTP) on c | Exposure; Gateway n/x: spec.selector.istio a → b on c")]
    [InlineData("Gateway", "gateway.networking.k8s.io/v1", null, "listeners: [{hostname: a.com, port: 443, protocol: HTTPS}]", "gateway n/x exposes a.com on 443 (HTTPS) on c | Exposure")]
    [InlineData("ServiceEntry", "networking.istio.io/v1", null, "hosts: [api.external.com]", "external service api.external.com added on c")]
    [InlineData("ServiceEntry", "networking.istio.io/v1", "hosts: [a.com], resolution: DNS", "hosts: [b.com], resolution: NONE", "external service a.com removed on c; external service b.com added on c; ServiceEntry n/x: spec.resolution DNS → NONE on c")]
    [InlineData("AppProject", "argoproj.io/v1alpha1", "destinations: [{name: a, namespace: x}, {name: a, namespace: y}]", "destinations: [{name: a, namespace: x}, {name: b, namespace: x}, {name: b, namespace: y}]", "Argo CD project x may no longer deploy to 1 destination in a on c; Argo CD project x may now deploy to 2 destinations in b on c")]
    [InlineData("EnvoyFilter", "networking.istio.io/v1alpha3", "p: [{value: {token_bucket: {max_tokens: 10, tokens_per_fill: 10, fill_interval: 60s}}}]", "p: [{value: {token_bucket: {max_tokens: 20, tokens_per_fill: 20, fill_interval: 60s}}}]", "namespace n: rate limit 10 per 60s → 20 per 60s on c")]
    [InlineData("Telemetry", "telemetry.istio.io/v1", "tracing: [{randomSamplingPercentage: 10}]", "tracing: [{randomSamplingPercentage: 50}]", "Telemetry n/x: spec.tracing[0].randomSamplingPercentage 10 → 50 on c")]
    public void A_change_is_told_in_the_words_of_the_mesh(string kind, string apiVersion, string? before, string? after, string expected)
    {
        Dictionary<string, byte[]> Tree(string? spec) => spec is null
            ? []
            : TestTrees.Of(("clusters/c/manifests/n/x.yaml", $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x, namespace: n}}\nspec: {{{spec}}}\n"));
        Assert.Equal(expected, Told(Tree(before), Tree(after)));
    }

    [Theory]
    [InlineData("meshConfig: {trustDomain: a}", "meshConfig: {trustDomain: b}", "trust domain a → b on c | Trust domain")]
    [InlineData("global: {network: a, meshID: m}", "global: {network: b, meshID: m}", "network a → b on c | Network")]
    [InlineData("global: {network: a}, pilot: {autoscaleMin: 1}", "global: {network: b}, pilot: {autoscaleMin: 2}", "network a → b on c | Network; values istiod: pilot.autoscaleMin 1 → 2 on c")]
    [InlineData("global: {network: a}, istiodRemote: {injectionPath: /net/a}", "global: {network: b}, istiodRemote: {injectionPath: /net/b}", "network a → b on c | Network")]
    [InlineData("istiodRemote: {injectionPath: /net/a}", "istiodRemote: {injectionPath: /net/b}", "path of the injection webhook /net/a → /net/b on c | Network")]
    [InlineData("meshConfig: {outboundTrafficPolicy: {mode: ALLOW_ANY}}", "meshConfig: {outboundTrafficPolicy: {mode: REGISTRY_ONLY}}", "calls to hosts that the mesh does not know ALLOW_ANY → REGISTRY_ONLY on c | Authorization")]
    [InlineData("a: 1, b: 1, c: 1, d: 1, e: 1", "a: 2, b: 2, c: 2, d: 2, e: 2", "values istiod: a, b, c and 2 other fields change on c")]
    public void A_change_of_values_is_told(string before, string after, string expected) =>
        Assert.Equal(expected, Told(TestTrees.Of(("clusters/c/values/istiod.yaml", $"{{{before}}}")), TestTrees.Of(("clusters/c/values/istiod.yaml", $"{{{after}}}"))));

    [Theory]
    [InlineData("istio-injection: disabled", "istio-injection: enabled", "namespace x: injection disabled → injection enabled on c")]
    [InlineData("istio.io/rev: stable", "istio.io/dataplane-mode: ambient", "namespace x: injection by revision stable → ambient on c")]
    [InlineData("istio-injection: enabled, a/b: x", "istio-injection: enabled, a/b: y, team: z", "Namespace x: label a/b, label team change on c")]
    [InlineData("istio-injection: enabled, team: a", "istio-injection: disabled, team: b", "namespace x: injection enabled → injection disabled on c; Namespace x: label team a → b on c")]
    [InlineData(null, "istio-injection: enabled", "namespace x added (injection enabled) on c")]
    [InlineData("istio-injection: enabled", null, "namespace x removed on c, with everything in it | Deletion")]
    public void A_namespace_is_told_with_its_data_plane(string? before, string? after, string expected)
    {
        Dictionary<string, byte[]> Tree(string? labels) => labels is null
            ? []
            : TestTrees.Of(("clusters/c/manifests/x/namespace-x.yaml", $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: x, labels: {{{labels}}}}}\n"));
        Assert.Equal(expected, Told(Tree(before), Tree(after)));
    }

    [Theory]
    [InlineData("istiod", "1.30.3", "1.31.0", "istio 1.30.3 → 1.31.0 on c")]
    [InlineData("base", "1.30.3", "1.31.0", "istio-base 1.30.3 → 1.31.0 on c; the CRDs of istio-base 1.30.3 → 1.31.0 on c | CRDs")]
    [InlineData("kiali-server", "2.26.0", "2.31.0", "kiali 2.26.0 → 2.31.0 on c")]
    [InlineData("ztunnel", "1.31.0", "1.30.3", "ztunnel 1.31.0 → 1.30.3 on c; ztunnel goes back from 1.31.0 to 1.30.3 on c | Downgrade")]
    public void A_version_is_told_by_chart(string chart, string before, string after, string expected) =>
        Assert.Equal(expected, Told(Application(chart, before), Application(chart, after)));

    [Fact]
    public void A_removed_component_says_what_goes_with_it() => Assert.Equal(
        "component x removed on c, with everything that it installed, once confirmed in Argo CD | Deletion",
        Told(Application("x", "1", "finalizers: [resources-finalizer.argocd.argoproj.io], annotations: {argocd.argoproj.io/sync-options: Prune=confirm}"), []));

    [Fact]
    public void Many_clusters_that_join_are_one_sentence()
    {
        var after = Enumerable.Range(0, 9).SelectMany(i => Application("istiod", "1", cluster: $"eu-{i}")).ToDictionary();
        Assert.Equal("9 clusters join the mesh: eu-0, eu-1, eu-2 and 6 more, with 9 resources added", Told([], after));
    }

    [Fact]
    public void A_mesh_that_is_new_is_one_sentence()
    {
        var after = new[] { "c", "d" }.SelectMany(cluster => Application("istiod", "1", cluster: cluster)).ToDictionary();
        Assert.Equal("a new mesh of 2 clusters: c, d, with 2 resources", Told([], after, "c primary - net\nd remote c net"));
    }

    [Fact]
    public void A_remote_secret_says_who_is_watched()
    {
        var after = TestTrees.Of(("clusters/c/manifests/istio-system/x.yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: istio-remote-secret-app, namespace: istio-system}\n"));
        Assert.Equal("cluster app is now watched by istiod on c", Told([], after));
        Assert.Equal("cluster app is no longer watched by istiod on c, which forgets its endpoints | Network", Told(after, []));
    }

    [Fact]
    public void An_API_server_that_moved_is_a_risk_of_the_network()
    {
        static Dictionary<string, byte[]> Tree(string server) => TestTrees.Of(("clusters/c/manifests/istio-system/x.yaml", $$"""
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: istio-remote-secret-app, namespace: istio-system}
            spec:
              target:
                template:
                  data:
                    app: |
                      clusters:
                        - cluster:
                            server: {{server}}
            """));
        Assert.Equal("API server of cluster app https://10.0.0.1 → https://10.0.0.2 for istiod on c | Network", Told(Tree("https://10.0.0.1"), Tree("https://10.0.0.2")));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_a_risk() => Assert.Equal(
        "clusters/c/values/istiod.yaml was not readable as YAML on c | Unreadable before",
        Told(TestTrees.Of(("clusters/c/values/istiod.yaml", "<<<<<<< HEAD\na: 1\n")), TestTrees.Of(("clusters/c/values/istiod.yaml", "a: 1\n"))));

    private static Dictionary<string, byte[]> Application(string chart, string version, string metadata = "labels: {}", string cluster = "c") => TestTrees.Of(
        ($"clusters/{cluster}/apps/{chart}.yaml", $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: {cluster}-x, {metadata}}}\nspec: {{sources: [{{chart: {chart}, targetRevision: {version}}}]}}\n"));

    private static string Told(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after, string topology = "c primary - net")
    {
        var review = MeshReview.Of(TreeDiff.Compare(before, after), Facts.Of(topology));
        return string.Join("; ", review.Statements.Select(statement =>
            statement.Render(value => value) + (statement.Sentence.Risk is { } risk ? $" | {RiskText.Name(risk)}" : "")));
    }
}
