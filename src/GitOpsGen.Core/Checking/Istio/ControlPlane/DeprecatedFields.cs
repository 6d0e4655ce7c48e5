using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>IST0002: fields and kinds that Istio gave up (analyzers/deprecation/deprecation.go).</summary>
internal static class DeprecatedFields
{
    /// <summary>Istio 1.6 removed the whole API group rbac.istio.io.</summary>
    private static readonly string[] RemovedKinds = ["ClusterRbacConfig", "RbacConfig", "ServiceRole", "ServiceRoleBinding"];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var service in mesh.Of(Kinds.VirtualService))
        {
            foreach (var delay in service.Spec.Items("http").Select(rule => rule.Path("fault", "delay", "percent")).OfType<Node>())
                yield return ControlPlaneFindings.Deprecated(service.On(delay), "fault.delay.percent", "use fault.delay.percentage.value");
        }
        foreach (var sidecar in mesh.Of(Kinds.Sidecar))
        {
            if (sidecar.Spec.Path("outboundTrafficPolicy", "egressProxy") is { } proxy)
                yield return ControlPlaneFindings.Deprecated(sidecar.On(proxy), "outboundTrafficPolicy.egressProxy", "it is ignored; route to an egress gateway with a VirtualService");
        }
        foreach (var document in RemovedKinds.SelectMany(kind => mesh.Of($"rbac.istio.io/{kind}")))
            yield return ControlPlaneFindings.Deprecated(document.At("kind"), document.Kind, "use AuthorizationPolicy");
        foreach (var crd in mesh.Of(Kinds.CustomResourceDefinition).Where(crd => crd.Spec.Text("group") == "rbac.istio.io"))
            yield return ControlPlaneFindings.Deprecated(crd.At("spec", "names", "kind"), crd.Spec.Path("names", "kind").Text(), "use AuthorizationPolicy");
    }
}
