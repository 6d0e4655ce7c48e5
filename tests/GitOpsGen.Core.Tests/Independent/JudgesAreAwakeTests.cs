using System.Text;
using GitOpsGen.Core.Rendering;
using Xunit.Abstractions;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>A judge that never finds anything proves nothing: each fault that is put into a tree must be named.</summary>
public sealed class JudgesAreAwakeTests(ITestOutputHelper output)
{
    // In one file, one text in place of another.
    private static readonly (string Name, string File, string Old, string New)[] Faults =
    [
        ("unknown-application-field", "clusters/app/apps/istiod.yaml", "  project: mesh\n", "  project: mesh\n  wave: 1\n"),
        ("two-destinations", "clusters/app/apps/istiod.yaml", "    name: app\n", "    name: app\n    server: https://10.0.0.1\n"),
        ("missing-value-file", "clusters/app/apps/istiod.yaml", "values/common/istiod.yaml", "values/common/istio.yaml"),
        ("number-for-wave", "clusters/app/apps/istiod.yaml", "sync-wave: \"20\"", "sync-wave: 20"),
        ("foreign-repository", "clusters/app/apps/istiod.yaml", "repoURL: https://blob.istio.io", "repoURL: https://blob2.istio.io"),
        ("foreign-namespace", "argocd/projects.yaml", "      namespace: istio-ingress\n", "      namespace: istio-egress\n"),
        ("unread-manifests", "clusters/control/apps/mesh-policies.yaml", "include: \"*.yaml\"", "include: \"*.yml\""),
        ("unknown-istio-field", "clusters/control/manifests/default/virtualservice-reviews.yaml", "  hosts:\n", "  host: x\n  hosts:\n"),
        ("istio-type", "clusters/control/manifests/demo/destinationrule-httpbin.yaml", "maxConnections: 100", "maxConnections: \"100\""),
        ("istio-cel", "clusters/control/manifests/demo/destinationrule-httpbin.yaml", "interval: 10s", "interval: 0s"),
        ("unserved-version", "clusters/control/manifests/demo/destinationrule-httpbin.yaml", "networking.istio.io/v1\n", "networking.istio.io/v2\n"),
        ("unknown-value", "clusters/control/values/istiod.yaml", "global:\n", "global:\n  meshIdentity: x\n"),
        ("unknown-gateway-value", "clusters/control/values/istio-ingressgateway.yaml", "service:\n", "services: {}\nservice:\n"),
        ("gateway-value-type", "clusters/control/values/istio-ingressgateway.yaml", "type: LoadBalancer", "type: [LoadBalancer]"),
        ("yaml-1.1", "clusters/app/values/istiod.yaml", "profile: remote", "profile: on"),
        ("kubernetes-type", "clusters/control/manifests/default/service-myapp.yaml", "port: 8080", "port: eighty"),
        ("external-secret-field", "clusters/control/manifests/istio-system/externalsecret-istio-remote-secret-app.yaml", "secretKey: ca\n", "secretkey: ca\n"),
        ("unknown-kubernetes-field", "clusters/control/manifests/default/service-myapp.yaml", "port: 8080\n", "port: 8080\n      nodeport: 30000\n"),
        ("service-port-twice", "clusters/control/values/istio-ingressgateway.yaml", "service:\n", "service:\n  ports: [{name: a, port: 80}, {name: a, port: 81}]\n"),
        ("label-value", "clusters/app/manifests/istio-system/namespace-istio-system.yaml", "network: app-network", "network: app/network"),
        ("other-network", "clusters/app/values/istiod.yaml", "/net/app-network", "/net/control-network"),
        ("other-address", "clusters/app/values/istiod.yaml", "192.168.64.107", "192.168.64.108"),
        ("other-primary", "clusters/app/manifests/istio-system/namespace-istio-system.yaml", "controlPlaneClusters: control", "controlPlaneClusters: contrl"),
        ("other-gateway", "clusters/control/manifests/istio-system/gateway-cross-network-gateway.yaml", "istio: eastwestgateway", "istio: ingressgateway"),
        ("other-secret", "clusters/control/manifests/istio-system/externalsecret-istio-remote-secret-app.yaml", "        app: |", "        apps: |"),
    ];

    [Fact]
    public void Every_fault_that_is_put_into_a_tree_is_named()
    {
        var files = RenderedTrees.Render(Repository.Read("mesh.config.yaml")).Files;
        var problems = new IndependentJudge(output).Problems(Faults.Select(fault => (fault.Name, With(files, fault.File, fault.Old, fault.New))), helmTrees: Faults.Length);

        if (problems is not null)
            Assert.Empty(Faults.Where(fault => !problems.Any(problem => problem.StartsWith(fault.Name + "/", StringComparison.Ordinal))).Select(fault => fault.Name));
    }

    private static IReadOnlyList<OutputFile> With(IReadOnlyList<OutputFile> files, string path, string old, string @new)
    {
        Assert.Contains(old, files.Single(file => file.Path == path).Text, StringComparison.Ordinal);
        return [.. files.Select(file => file.Path == path ? new OutputFile(path, Encoding.UTF8.GetBytes(file.Text.Replace(old, @new, StringComparison.Ordinal))) : file)];
    }
}
