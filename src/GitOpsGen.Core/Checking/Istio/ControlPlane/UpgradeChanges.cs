using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>
/// IST0168, IST0169: defaults that a new release changes, unless compatibilityVersion or the variable itself keeps the
/// old one (manifests/helm-profiles/compatibility-version-*.yaml).
/// </summary>
internal static class UpgradeChanges
{
    private sealed record Change(int Minor, string Variable, string Effect, Func<ConfigView, Place?>? Affected = null);

    private static readonly Change[] Changes =
    [
        new(30, "PILOT_SIDECAR_PICK_BEST_SERVICE_NAMESPACE", "a Sidecar that sees one host in several namespaces picks another of them"),
        new(31, "PILOT_ENABLE_STRICT_GATEWAY_MERGING", "Gateways on one port are merged by stricter rules"),
        new(31, "PILOT_SPAWN_UPSTREAM_SPAN_FOR_GATEWAY", "gateways report one more tracing span per request"),
        new(31, "PILOT_AUTO_SEND_UNHEALTHY_ENDPOINTS", "minHealthPercent no longer counts endpoints that are not ready", MinHealthPercent),
    ];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        if (Versions.Parse(mesh.Inventory.UpgradeFrom) is not { } from)
            yield break;
        foreach (var view in mesh.Views)
        {
            if (mesh.Cluster(view.Cluster) is not { } cluster || mesh.Values(view.Cluster, "istiod") is not { } values || Versions.Parse(cluster.IstioVersion) is not { } to)
                continue;
            foreach (var change in Changes.Where(change => change.Minor > from.Minor && change.Minor <= to.Minor && !IsKept(values, change)))
            {
                if (change.Affected is null)
                    yield return ControlPlaneFindings.UnknownCompatibility(mesh.PlaceOf(cluster), change.Variable, change.Minor, change.Effect);
                else if (change.Affected(view) is { } place)
                    yield return ControlPlaneFindings.Incompatible(place, change.Variable, change.Minor, change.Effect);
            }
        }
    }

    /// <summary>The variable is set by hand, or compatibilityVersion names an older release.</summary>
    private static bool IsKept(HelmValues values, Change change) =>
        values.Text("env", change.Variable).Length > 0
        || values.Text("pilot", "env", change.Variable).Length > 0
        || (Versions.Parse(values.Text("compatibilityVersion")) is { Major: > 0 } kept && kept.Minor < change.Minor);

    /// <summary>One example is enough: the default changes for all of them.</summary>
    private static Place? MinHealthPercent(ConfigView view)
    {
        foreach (var rule in view.Of(Kinds.DestinationRule))
        {
            if (TrafficPolicies(rule).Select(policy => policy.Path("outlierDetection", "minHealthPercent")).OfType<Node>().FirstOrDefault() is { } node)
                return rule.On(node);
        }
        return null;
    }

    /// <summary>A subset and a port may each have a policy in place of the rule's (networking.istio.io, DestinationRule).</summary>
    private static IEnumerable<Node?> TrafficPolicies(ManifestDocument rule)
    {
        Node?[] whole = [rule.Spec.Get("trafficPolicy"), .. rule.Spec.Items("subsets").Select(subset => subset.Get("trafficPolicy"))];
        return whole.Concat(whole.SelectMany(policy => policy.Items("portLevelSettings")));
    }
}
