using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>IST0157: access logging without a provider, where no default and no mesh-wide Telemetry names one (analyzers/telemetry/providers.go).</summary>
internal static class AccessLogProviders
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            if (HasDefault(mesh, view) != false)
                continue;
            var root = mesh.Inventory.Mesh.RootNamespace;
            var telemetries = view.Of(Kinds.Telemetry);
            // A namespace's Telemetry inherits the providers of the root namespace's.
            var isInherited = telemetries.Any(telemetry => telemetry.EffectiveNamespace() == root
                && telemetry.Spec.Items("accessLogging").Any(entry => entry.Items("providers").Count > 0));
            foreach (var telemetry in telemetries.Where(telemetry => !isInherited || telemetry.EffectiveNamespace() == root))
            {
                foreach (var entry in telemetry.Spec.Items("accessLogging").Where(entry => entry.Items("providers").Count == 0))
                    yield return PolicyFindings.NoAccessLogProvider(telemetry.On(entry));
            }
        }
    }

    /// <summary>Null when neither the inventory nor rendered values tell.</summary>
    private static bool? HasDefault(MeshIndex mesh, ConfigView view) =>
        mesh.Inventory.Mesh.DefaultAccessLogProvider
        ?? (mesh.Values(view.Cluster, "istiod") is { } values ? values.Find("meshConfig", "defaultProviders", "accessLogging")?.At.Items().Count > 0 : null);
}
