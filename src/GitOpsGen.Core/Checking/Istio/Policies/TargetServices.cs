using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>IST0101 for targetRefs to a Service: it stands in the policy's own namespace.</summary>
internal static class TargetServices
{
    private static readonly string[] Policies = [Kinds.AuthorizationPolicy, Kinds.RequestAuthentication, Kinds.Telemetry, Kinds.WasmPlugin];

    public static IEnumerable<Finding> Check(MeshIndex mesh, ConfigView view)
    {
        foreach (var policy in Policies.SelectMany(view.Of))
        {
            var ns = policy.EffectiveNamespace();
            foreach (var target in policy.Spec.Items("targetRefs").Append(policy.Spec.Get("targetRef")))
            {
                if (target.Text("kind") == "Service" && target.Text("group").Length == 0 && mesh.Namespaces.ServicesComplete(ns)
                    && mesh.Services.Named($"{target.Text("name")}.{ns}.svc.{mesh.Inventory.Mesh.ClusterDomain}").Count == 0)
                    yield return PolicyFindings.UnknownTarget(policy.On(target!), target.Text("name"), ns);
            }
        }
    }
}
