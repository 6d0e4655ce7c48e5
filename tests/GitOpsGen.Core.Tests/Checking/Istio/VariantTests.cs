namespace GitOpsGen.Core.Tests.Checking.Istio;

/// <summary>The rules beside the plain case of their page: other spellings, other namespaces, other clusters.</summary>
public sealed class VariantTests
{
    private const string Declared = """
        services:
        - {name: reviews, namespace: default, clusters: [app], selector: {app: reviews}, versions: [v1, v2], ports: [{port: 9080, name: http}]}
        - {name: ratings, namespace: default, clusters: [app], selector: {app: ratings}, versions: [v1], ports: [{port: 9080, name: http}, {port: 9081, name: http-admin}]}
        gateways:
        - {name: istio-ingressgateway, namespace: istio-ingress, cluster: app, labels: {istio: ingressgateway, app: istio-ingressgateway}, ports: [80, 443]}
        namespaces:
        - {name: default, clusters: [control, app], complete: [services, workloads]}
        - {name: other, clusters: [control, app], complete: [services, workloads]}
        complete: [namespaces]
        """;

    public static TheoryData<string, string, string> Fine => new()
    {
        { "a subset from the root namespace", "IST0101", Join(Route("default", "host: reviews, subset: v1"), Rule("istio-system", "reviews.default.svc.cluster.local")) },
        { "a subset from a rule for a wildcard", "IST0101", Join(Route("default", "host: reviews, subset: v1"), Rule("default", "'*.default.svc.cluster.local'")) },
        { "a gateway in another namespace", "IST0101", Join(Bound("default", "other/web", "shop.example.com"), Gateway("other", "web", "istio: ingressgateway", "shop.example.com")) },
        { "a delegate in another namespace", "IST0101", Join(Object("VirtualService", "default", "root", "hosts: [shop], http: [{delegate: {name: cart, namespace: other}}]"), Object("VirtualService", "other", "cart", "http: [{route: [{destination: {host: reviews.default.svc.cluster.local}}]}]")) },
        { "a port of a service with one", "IST0112", Route("default", "host: reviews") },
        { "a port that is named", "IST0112", Route("default", "host: ratings, port: {number: 9081}") },
        { "a host within the gateway's wildcard", "IST0132", Join(Bound("default", "web", "shop.example.com"), Gateway("default", "web", "istio: ingressgateway", "'*.example.com'")) },
        { "a wildcard over the gateway's host", "IST0132", Join(Bound("default", "web", "'*.example.com'"), Gateway("default", "web", "istio: ingressgateway", "shop.example.com")) },
        { "a gateway for every namespace", "IST0132", Join(Bound("default", "other/web", "shop.example.com"), Gateway("other", "web", "istio: ingressgateway", "'*/shop.example.com'")) },
        { "a gateway for the namespace", "IST0132", Join(Bound("default", "other/web", "shop.example.com"), Gateway("other", "web", "istio: ingressgateway", "default/shop.example.com")) },
        { "two gateways on one host for two namespaces", "IST0145", Join(Gateway("default", "a", "istio: ingressgateway", "default/shop.example.com"), Gateway("other", "b", "istio: ingressgateway", "other/shop.example.com")) },
        { "two gateways for other pods", "IST0145", Join(Gateway("default", "a", "istio: ingressgateway", "shop.example.com"), Gateway("other", "b", "istio: inner", "shop.example.com")) },
        { "one host for two namespaces", "IST0109", Join(Mesh("default", "a", "web.example.com", "., x"), Mesh("other", "b", "web.example.com", ".")) },
        { "short names of two namespaces", "IST0109", Join(Mesh("default", "a", "web", "'*'"), Mesh("other", "b", "web", "'*'")) },
        { "one host at a gateway and in the mesh", "IST0109", Join(Mesh("default", "a", "shop.example.com", "'*'"), Bound("default", "web", "shop.example.com"), Gateway("default", "web", "istio: ingressgateway", "shop.example.com")) },
        { "a policy by target", "IST0127", Policy("default", "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: waypoint}], rules: [{}]") },
        { "a policy of the root namespace", "IST0127", Policy("istio-system", "selector: {matchLabels: {app: reviews}}, rules: [{}]") },
        { "a policy by a label that is not declared", "IST0127", Policy("default", "selector: {matchLabels: {app: reviews, tier: back}}, rules: [{}]") },
        { "a policy for a version", "IST0127", Policy("default", "selector: {matchLabels: {version: v2}}, rules: [{}]") },
        { "a policy for callers by pattern", "IST0101", Policy("default", "rules: [{from: [{source: {namespaces: [oth*, '*ault', '*']}}]}]") },
        { "a rule behind a match by port", "IST0130", Object("VirtualService", "default", "a", "hosts: [reviews], http: [{match: [{port: 80}], route: [{destination: {host: reviews}}]}, {route: [{destination: {host: reviews}}]}]") },
        { "the same path for other methods", "IST0131", Object("VirtualService", "default", "a", "hosts: [reviews], http: [{match: [{uri: {prefix: /a}, method: {exact: GET}}], route: [{destination: {host: reviews}}]}, {match: [{uri: {prefix: /a}, method: {exact: PUT}}], route: [{destination: {host: reviews}}]}]") },
        { "a Telemetry by target beside the namespace's", "IST0160", Join(Telemetry("default", "a", ""), Telemetry("default", "b", "targetRefs: [{group: '', kind: Service, name: reviews}], ")) },
        { "Telemetries of two namespaces", "IST0160", Join(Telemetry("default", "a", ""), Telemetry("other", "a", "")) },
        { "Telemetries for two versions", "IST0159", Join(Telemetry("default", "a", "selector: {matchLabels: {app: reviews}}, "), Telemetry("default", "b", "selector: {matchLabels: {app: ratings}}, ")) },
        { "TLS with the system's CAs", "IST0128", Object("DestinationRule", "default", "a", "host: api.example.com, trafficPolicy: {tls: {mode: SIMPLE, caCertificates: system}}") },
        { "a TCP entry with an address", "IST0134", Object("ServiceEntry", "default", "a", "hosts: [db.example.com], addresses: [10.1.2.3], ports: [{number: 5432, name: tcp, protocol: TCP}], resolution: STATIC, endpoints: [{address: 10.1.2.3}]") },
        { "one protocol in any case", "IST0177", Join(Entry("default", "a", "http", "'*'"), Entry("other", "b", "HTTP", "'*'")) },
        { "two protocols for two namespaces", "IST0177", Join(Entry("default", "a", "HTTP", "."), Entry("other", "b", "TLS", ".")) },
        { "a namespace in ambient mode", "IST0102", "# cluster: app\napiVersion: v1\nkind: Namespace\nmetadata: {name: demo, labels: {istio.io/dataplane-mode: ambient}}\n" },
        { "a namespace that is out", "IST0102", "# cluster: app\napiVersion: v1\nkind: Namespace\nmetadata: {name: demo, labels: {istio-injection: disabled}}\n" },
        { "a namespace with a tag", "IST0102", "# cluster: app\napiVersion: v1\nkind: Namespace\nmetadata: {name: demo, labels: {istio.io/rev: prod}}\n" },
        { "claims checked mesh-wide", "IST0149", Join(Claims(), Gateway("default", "web", "istio: ingressgateway", "shop.example.com"), Object("security", "RequestAuthentication", "istio-system", "all", "jwtRules: [{issuer: a, jwksUri: 'https://a.example.com/keys'}]")) },
        { "a PeerAuthentication per scope", "MESH3223", Join(Object("security", "PeerAuthentication", "default", "a", "mtls: {mode: STRICT}"), Object("security", "PeerAuthentication", "default", "b", "selector: {matchLabels: {app: reviews}}, mtls: {mode: PERMISSIVE}, portLevelMtls: {9080: {mode: DISABLE}}"), Object("security", "PeerAuthentication", "istio-system", "c", "mtls: {mode: STRICT}")) },
        { "a relative filter with a priority", "IST0151", Filter("priority: 10, ", "INSERT_BEFORE") },
        { "an absolute filter", "IST0151", Filter("", "INSERT_FIRST") },
        { "a port name by its protocol alone", "IST0118", Service("default", "a", "app: reviews", "{name: grpc, port: 80}, {name: http2-x, port: 81}, {name: x, port: 82, appProtocol: http}, {name: dns, port: 53, protocol: UDP}") },
    };

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "a short name of another namespace", "IST0101", Route("other", "host: reviews") },
        { "a host that only Kubernetes would complete", "IST0101", Route("other", "host: reviews.default") },
        { "a mirror to nobody", "IST0101", Object("VirtualService", "default", "a", "hosts: [reviews], http: [{route: [{destination: {host: reviews}}], mirrors: [{destination: {host: shadow}, percentage: {value: 1}}]}]") },
        { "a TCP route to nobody", "IST0101", Object("VirtualService", "default", "a", "hosts: [reviews], tcp: [{route: [{destination: {host: nobody}}]}]") },
        { "a port that the service lacks", "IST0101", Route("default", "host: reviews, port: {number: 80}") },
        { "a subset of the same name in another namespace", "IST0101", Join(Route("default", "host: reviews, subset: v1"), Rule("other", "reviews")) },
        { "a gateway of another namespace by its short name", "IST0101", Join(Bound("default", "web", "shop.example.com"), Gateway("other", "web", "istio: ingressgateway", "shop.example.com")) },
        { "a gateway of a single match", "IST0101", Object("VirtualService", "default", "a", "hosts: [reviews], gateways: [mesh], http: [{match: [{gateways: [nowhere]}], route: [{destination: {host: reviews}}]}]") },
        { "a delegate in the wrong namespace", "IST0101", Join(Object("VirtualService", "default", "root", "hosts: [shop], http: [{delegate: {name: cart}}]"), Object("VirtualService", "other", "cart", "http: [{route: [{destination: {host: reviews.default.svc.cluster.local}}]}]")) },
        { "a caller's namespace that is nowhere", "IST0101", Policy("default", "rules: [{from: [{source: {notNamespaces: [shop]}}]}]") },
        { "several ports, by full name", "IST0112", Route("other", "host: ratings.default.svc.cluster.local") },
        { "a gateway for another namespace", "IST0132", Join(Bound("default", "other/web", "shop.example.com"), Gateway("other", "web", "istio: ingressgateway", "./shop.example.com")) },
        { "a host beside the gateway's wildcard", "IST0132", Join(Bound("default", "web", "shop.example.org"), Gateway("default", "web", "istio: ingressgateway", "'*.example.com'")) },
        { "a wildcard over another gateway's host", "IST0145", Join(Gateway("default", "a", "istio: ingressgateway", "'*.example.com'"), Gateway("other", "b", "istio: ingressgateway", "'*/shop.example.com'")) },
        { "other labels of the same gateway", "IST0145", Join(Gateway("default", "a", "istio: ingressgateway", "shop.example.com"), Gateway("other", "b", "app: istio-ingressgateway", "shop.example.com")) },
        { "a short and a full name", "IST0109", Join(Mesh("default", "a", "reviews", "'*'"), Mesh("other", "b", "reviews.default.svc.cluster.local", "'*'")) },
        { "a host for all and for one namespace", "IST0109", Join(Mesh("default", "a", "web.example.com", "'*'"), Mesh("other", "b", "web.example.com", ".")) },
        { "a host for the mesh by name", "IST0109", Join(Mesh("default", "a", "web.example.com", "'*'"), Object("VirtualService", "default", "b", "hosts: [web.example.com], gateways: [mesh], http: [{route: [{destination: {host: reviews}}]}]")) },
        { "a policy in a namespace without workloads", "IST0127", Policy("other", "rules: [{}]") },
        { "a policy for another version", "IST0127", Policy("default", "selector: {matchLabels: {app: ratings, version: v2}}, rules: [{}]") },
        { "a policy of the root namespace", "IST0127", Policy("istio-system", "selector: {matchLabels: {app: nobody}}, rules: [{}]") },
        { "a match that is empty but for its name", "IST0130", Object("VirtualService", "default", "a", "hosts: [reviews], http: [{match: [{name: all}], route: [{destination: {host: reviews}}]}, {match: [{uri: {prefix: /a}}], route: [{destination: {host: reviews}}]}]") },
        { "a longer prefix behind a shorter", "IST0131", Object("VirtualService", "default", "a", "hosts: [reviews], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: reviews}}]}, {match: [{uri: {prefix: /ab}}], route: [{destination: {host: reviews}}]}]") },
        { "selectors that meet at one workload", "IST0159", Join(Telemetry("default", "a", "selector: {matchLabels: {app: reviews}}, "), Telemetry("default", "b", "selector: {matchLabels: {version: v2}}, ")) },
        { "TLS at a port", "IST0129", Object("DestinationRule", "default", "a", "host: api.example.com, trafficPolicy: {portLevelSettings: [{port: {number: 443}, tls: {mode: SIMPLE}}]}") },
        { "two protocols of one host", "IST0177", Join(Entry("default", "a", "HTTP", "'*'"), Entry("other", "b", "TLS", "other")) },
        { "claims that nobody checks at the gateway", "IST0149", Join(Claims(), Gateway("default", "web", "istio: ingressgateway", "shop.example.com"), Object("security", "RequestAuthentication", "default", "all", "jwtRules: [{issuer: a, jwksUri: 'https://a.example.com/keys'}]")) },
        { "two PeerAuthentications for one workload", "MESH3223", Join(Object("security", "PeerAuthentication", "default", "a", "selector: {matchLabels: {app: reviews}}, mtls: {mode: STRICT}"), Object("security", "PeerAuthentication", "default", "b", "selector: {matchLabels: {version: v1}}, mtls: {mode: STRICT}")) },
        { "plain text to a mesh that is strict", "MESH3225", Join(Object("security", "PeerAuthentication", "istio-system", "a", "mtls: {mode: STRICT}"), Object("DestinationRule", "other", "a", "host: reviews.default.svc.cluster.local, trafficPolicy: {tls: {mode: DISABLE}}")) },
        { "a proxy config that is no YAML", "IST0125", "# cluster: app\napiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: default, annotations: {proxy.istio.io/config: 'concurrency'}}\nspec: {containers: [{name: a, image: a}]}\n" },
        { "a service that differs between clusters", "IST0170", Join(Service("default", "a", "app: reviews", "{name: http, port: 80}"), "# cluster: app\n" + Service("default", "a", "app: reviews", "{name: http, port: 81}")) },
        { "a relative filter", "IST0151", Filter("", "INSERT_AFTER") },
    };

    [Theory]
    [MemberData(nameof(Fine))]
    public void Nothing_is_wrong_with(string what, string code, string manifests) =>
        Assert.False(TestMesh.Codes(manifests, Declared).Contains(code), $"{what}: {string.Join('\n', TestMesh.Run(manifests, Declared).Select(finding => finding.Code + " " + finding.Message))}");

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Something_is_wrong_with(string what, string code, string manifests) =>
        Assert.True(TestMesh.Codes(manifests, Declared).Contains(code), $"{what}: {string.Join('\n', TestMesh.Run(manifests, Declared).Select(finding => finding.Code + " " + finding.Message))}");

    private static string Join(params string[] manifests) => string.Join("---\n", manifests);

    private static string Object(string kind, string ns, string name, string spec) => Object("networking", kind, ns, name, spec);

    private static string Object(string group, string kind, string ns, string name, string spec) =>
        $"apiVersion: {group}.istio.io/v1\nkind: {kind}\nmetadata: {{name: {name}, namespace: {ns}}}\nspec: {{{spec}}}\n";

    private static string Route(string ns, string destination) => Object("VirtualService", ns, "route", $"hosts: [some.example.com], http: [{{route: [{{destination: {{{destination}}}}}]}}]");

    private static string Rule(string ns, string host) => Object("DestinationRule", ns, "rule", $"host: {host}, subsets: [{{name: v1, labels: {{version: v1}}}}]");

    private static string Mesh(string ns, string name, string host, string exportTo) => Object("VirtualService", ns, name, $"hosts: [{host}], exportTo: [{exportTo}], http: [{{route: [{{destination: {{host: reviews.default.svc.cluster.local}}}}]}}]");

    private static string Bound(string ns, string gateway, string host) => Object("VirtualService", ns, "bound", $"hosts: [{host}], gateways: [{gateway}], http: [{{route: [{{destination: {{host: reviews.default.svc.cluster.local}}}}]}}]");

    private static string Claims() => Object("VirtualService", "default", "claims", "hosts: [shop.example.com], gateways: [web], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}}}], route: [{destination: {host: reviews}}]}]");

    private static string Gateway(string ns, string name, string selector, string host) => Object("Gateway", ns, name, $"selector: {{{selector}}}, servers: [{{port: {{number: 80, name: http, protocol: HTTP}}, hosts: [{host}]}}]");

    private static string Policy(string ns, string spec) => Object("security", "AuthorizationPolicy", ns, "policy", spec);

    private static string Telemetry(string ns, string name, string scope) => Object("telemetry", "Telemetry", ns, name, scope + "tracing: [{randomSamplingPercentage: 1}]");

    private static string Entry(string ns, string name, string protocol, string exportTo) => Object("ServiceEntry", ns, name, $"hosts: [api.example.com], exportTo: [{exportTo}], ports: [{{number: 443, name: a, protocol: {protocol}}}], resolution: DNS");

    private static string Filter(string priority, string operation) =>
        $"apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata: {{name: a, namespace: default}}\nspec: {{{priority}configPatches: [{{applyTo: HTTP_FILTER, match: {{context: SIDECAR_INBOUND, listener: {{filterChain: {{filter: {{name: envoy.filters.network.http_connection_manager}}}}}}}}, patch: {{operation: {operation}, value: {{name: x}}}}}}]}}\n";

    private static string Service(string ns, string name, string selector, string ports) =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{name: {name}, namespace: {ns}}}\nspec: {{selector: {{{selector}}}, ports: [{ports}]}}\n";
}
