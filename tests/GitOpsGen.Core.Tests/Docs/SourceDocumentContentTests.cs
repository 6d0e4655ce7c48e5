using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Docs;

/// <summary>What each section of the source document asks for is really in the file that docs/source-document.md names for it.</summary>
public sealed class SourceDocumentContentTests
{
    private const string Control = "clusters/control/manifests/";
    private const string App = "clusters/app/manifests/";

    private static readonly Lazy<CheckedTree> Root = new(() => RenderedTrees.Render(Repository.Read("mesh.config.yaml")));

    /// <summary>Section, file, and the values at paths of its first document; list items go by their number.</summary>
    public static TheoryData<string, string, string[]> Sections => new()
    {
        { "Prerequisites", "clusters/control/apps/istiod.yaml", ["spec/sources/0/chart=istiod", "spec/sources/0/targetRevision=1.31.0", "spec/destination/name=control"] },
        { "Install Istio on Control Cluster", "clusters/control/values/istiod.yaml", ["global/network=control-network", "global/multiCluster/clusterName=control", "global/externalIstiod=true"] },
        { "Configure Multi-cluster Secret", Control + "istio-system/externalsecret-istio-remote-secret-app.yaml", ["spec/target/template/metadata/labels/istio~multiCluster=true", "spec/target/template/metadata/annotations/networking.istio.io~cluster=app", "spec/data/1/remoteRef/property=token"] },
        { "Install Istio on App Cluster", "clusters/app/values/istiod.yaml", ["profile=remote", "istiodRemote/injectionPath=/inject/cluster/app/net/app-network", "global/remotePilotAddress=192.168.64.107"] },
        { "Install Istio on App Cluster", App + "istio-system/namespace-istio-system.yaml", ["metadata/labels/topology.istio.io~network=app-network", "metadata/annotations/topology.istio.io~controlPlaneClusters=control"] },
        { "Enable Cross-cluster Service Discovery", Control + "istio-system/gateway-istiod-gateway.yaml", ["spec/servers/0/port/number=15012", "spec/servers/1/port/number=15017", "spec/servers/0/tls/mode=PASSTHROUGH"] },
        { "Enable Cross-cluster Service Discovery", Control + "istio-system/gateway-cross-network-gateway.yaml", ["spec/servers/0/port/number=15443", "spec/servers/0/tls/mode=AUTO_PASSTHROUGH", "spec/servers/0/hosts/0=*.local"] },
        { "Install Kiali", "clusters/control/values/kiali-server.yaml", ["deployment/service_type=LoadBalancer", "clustering/autodetect_secrets/enabled=true", "deployment/additional_service_yaml/loadBalancerIP=192.168.64.109"] },
        { "Install Kiali", "clusters/app/values/kiali-server.yaml", ["deployment/remote_cluster_resources_only=true"] },
        { "Automatic Injection", App + "demo/namespace-demo.yaml", ["metadata/labels/istio-injection=enabled"] },
        { "Example Deployment", App + "demo/deployment-httpbin.yaml", ["spec/template/metadata/labels/version=v1", "spec/template/spec/serviceAccountName=httpbin", "spec/template/spec/containers/0/ports/0/containerPort=80"] },
        { "Virtual Service", Control + "default/virtualservice-reviews.yaml", ["spec/http/1/match/0/headers/end-user/exact=jason", "spec/http/1/route/0/destination/subset=v2"] },
        { "Destination Rule", Control + "default/destinationrule-reviews.yaml", ["spec/trafficPolicy/loadBalancer/simple=RANDOM", "spec/subsets/1/labels/version=v2", "spec/subsets/1/trafficPolicy/loadBalancer/simple=ROUND_ROBIN"] },
        { "Gateway", Control + "istio-ingress/gateway-istio-ingressgateway.yaml", ["spec/selector/istio=ingressgateway", "spec/servers/0/tls/httpsRedirect=true", "spec/servers/1/tls/credentialName=httpbin-tls"] },
        { "Gateway", Control + "demo/virtualservice-httpbin-istio-ingressgateway.yaml", ["spec/hosts/0=httpbin.example.com", "spec/gateways/0=istio-ingress/istio-ingressgateway", "spec/http/0/route/0/destination/port/number=80"] },
        { "Strict mTLS", Control + "istio-system/peerauthentication-default.yaml", ["spec/mtls/mode=STRICT"] },
        { "Permissive mTLS", Control + "legacy/peerauthentication-default.yaml", ["spec/mtls/mode=PERMISSIVE"] },
        { "Allow all traffic", Control + "legacy/authorizationpolicy-allow-all.yaml", ["spec/action=ALLOW", "spec/rules/0={}"] },
        { "Deny all traffic", Control + "demo/authorizationpolicy-deny-all.yaml", ["spec={}"] },
        { "Allow specific service", Control + "demo/authorizationpolicy-httpbin-allow.yaml", ["spec/selector/matchLabels/app=httpbin", "spec/rules/0/from/0/source/principals/0=cluster.local/ns/demo/sa/sleep", "spec/rules/0/to/0/operation/methods/0=GET"] },
        { "Request Authentication (JWT)", Control + "demo/requestauthentication-httpbin.yaml", ["spec/jwtRules/0/issuer=testing@secure.istio.io"] },
        { "Request Authentication (JWT)", Control + "demo/authorizationpolicy-httpbin-require-jwt.yaml", ["spec/action=DENY", "spec/rules/0/from/0/source/notRequestPrincipals/0=*"] },
        { "Metrics", Control + "istio-system/podmonitor-istio-proxies.yaml", ["spec/podMetricsEndpoints/0/path=/stats/prometheus"] },
        { "Metrics", Control + "istio-system/servicemonitor-istiod.yaml", ["kind=ServiceMonitor"] },
        { "Distributed Tracing", "values/common/istiod.yaml", ["meshConfig/enableTracing=true", "meshConfig/extensionProviders/0/opentelemetry/port=4317"] },
        { "Distributed Tracing", Control + "istio-system/telemetry-mesh-default.yaml", ["spec/tracing/0/providers/0/name=otel", "spec/tracing/0/randomSamplingPercentage=10"] },
        { "Access Logs", Control + "istio-system/telemetry-mesh-default.yaml", ["spec/accessLogging/0/providers/0/name=envoy", "spec/accessLogging/0/filter/expression=response.code >= 400"] },
        { "Circuit Breaker", Control + "demo/destinationrule-httpbin.yaml", ["spec/trafficPolicy/connectionPool/tcp/maxConnections=100", "spec/trafficPolicy/outlierDetection/consecutive5xxErrors=5"] },
        { "Retry", Control + "default/virtualservice-ratings.yaml", ["spec/http/0/retries/attempts=3", "spec/http/0/retries/perTryTimeout=2s"] },
        { "Timeout", Control + "default/virtualservice-reviews.yaml", ["spec/http/2/timeout=10s"] },
        { "Rate Limiting", Control + "demo/envoyfilter-httpbin-local-rate-limit.yaml", ["apiVersion=networking.istio.io/v1alpha3", "spec/workloadSelector/labels/app=httpbin", "spec/configPatches/0/patch/value/typed_config/token_bucket/max_tokens=10"] },
        { "Traffic Splitting", Control + "default/virtualservice-reviews.yaml", ["spec/http/2/route/0/weight=90", "spec/http/2/route/1/weight=10"] },
        { "Header-based Routing", Control + "default/virtualservice-reviews.yaml", ["spec/http/0/match/0/headers/canary/exact=true", "spec/http/0/route/0/destination/subset=v2"] },
        { "Cross-cluster Service Access", App + "default/service-myapp.yaml", ["kind=Service", "metadata/name=myapp"] },
        { "Cross-cluster Service Access", Control + "default/service-myapp.yaml", ["kind=Service", "metadata/name=myapp"] },
        { "Service Entry for External Services", Control + "default/serviceentry-external-api.yaml", ["spec/hosts/0=api.external.com", "spec/ports/0/protocol=HTTPS", "spec/location=MESH_EXTERNAL"] },
        { "Start with Permissive mTLS", Control + "legacy/peerauthentication-default.yaml", ["metadata/namespace=legacy", "spec/mtls/mode=PERMISSIVE"] },
        { "Use Namespace-scoped Policies", Control + "prod/authorizationpolicy-deny-all.yaml", ["metadata/namespace=prod", "spec={}"] },
        { "Resource Limits", "values/common/istiod.yaml", ["global/proxy/resources/requests/cpu=100m", "global/proxy/resources/limits/memory=1Gi"] },
        { "Health Checks", Control + "demo/destinationrule-httpbin.yaml", ["spec/trafficPolicy/outlierDetection/interval=10s", "spec/trafficPolicy/outlierDetection/minHealthPercent=50"] },
        { "ArgoCD Integration", "clusters/control/apps/istio-base.yaml", ["kind=Application", "spec/sources/0/chart=base", "spec/project=mesh"] },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_s_file_says_what_the_section_asks_for(string section, string file, string[] values)
    {
        var document = YamlReader.Read(Root.Value.File(file), file).Value![0];
        foreach (var value in values)
        {
            var sign = value.IndexOf('=');
            Assert.True(value[(sign + 1)..] == At(document, value[..sign]), $"{section}: {file} has '{At(document, value[..sign])}' at {value[..sign]}");
        }
    }

    [Theory]
    [InlineData("Check Proxy Status", "istioctl proxy-status")]
    [InlineData("Analyze Configuration", "istioctl analyze")]
    [InlineData("Debug Envoy", "istioctl proxy-config")]
    [InlineData("Verify mTLS", "istioctl x describe pod")]
    [InlineData("Architecture", "192.168.64.107")]
    public void Commands_for_a_person_stand_in_the_README(string section, string command) =>
        Assert.True(Root.Value.File("README.md").Contains(command, StringComparison.Ordinal), $"{section}: README.md does not say '{command}'");

    /// <summary>Keys by name, with <c>~</c> for a slash in them.</summary>
    private static string At(Node? node, string path)
    {
        foreach (var part in path.Split('/'))
        {
            node = node switch
            {
                SequenceNode list when int.TryParse(part, out var index) && index < list.Items.Length => list.Items[index],
                MappingNode mapping => mapping[part.Replace('~', '/')],
                _ => null,
            };
        }
        return node switch { ScalarNode scalar => scalar.Text, MappingNode { Entries.Length: 0 } => "{}", null => "nothing", _ => "a structure" };
    }
}
