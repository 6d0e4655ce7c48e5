using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3165: Telemetries in themselves (pkg/config/validation, ValidateTelemetry).</summary>
internal static class TelemetryRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.Telemetry).SelectMany(telemetry => Providers(telemetry).Concat(Tracing(telemetry)).Concat(Metrics(telemetry)));

    private static IEnumerable<Finding> Providers(ManifestDocument telemetry) =>
        from section in (string[])["tracing", "metrics", "accessLogging"]
        from entry in telemetry.Spec.Items(section)
        from provider in entry.Items("providers")
        where provider.Text("name").Length == 0
        select PolicyValidationFindings.Telemetry(telemetry.On(provider), $"a provider of {section} has no name");

    private static IEnumerable<Finding> Tracing(ManifestDocument telemetry)
    {
        var tracing = telemetry.Spec.Items("tracing");
        if (tracing.Count > 1)
            yield return ValidationFindings.Warn(telemetry.On(tracing[1]), "only the first tracing entry is used", "merge them");
        foreach (var entry in tracing)
        {
            if (entry.Items("providers").Count > 1)
                yield return ValidationFindings.Warn(telemetry.On(entry.Get("providers")!), "only one tracing provider is used", "keep one");
            if (entry.Get("randomSamplingPercentage") is { } sampling && sampling.Number() is < 0 or > 100)
                yield return PolicyValidationFindings.Telemetry(telemetry.On(sampling), $"randomSamplingPercentage {sampling.Text()} is not between 0 and 100");
        }
    }

    /// <summary>UPSERT, the default, needs a value; REMOVE takes none.</summary>
    private static IEnumerable<Finding> Metrics(ManifestDocument telemetry)
    {
        var overrides = telemetry.Spec.Items("metrics").SelectMany(metric => metric.Items("overrides")).SelectMany(item => item.Get("tagOverrides").Entries());
        foreach (var entry in overrides)
        {
            var removes = entry.Value.Text("operation") == "REMOVE";
            if (removes == entry.Value.Has("value"))
                yield return PolicyValidationFindings.Telemetry(telemetry.On(entry.Value), removes ? $"tag '{entry.Key.Text}' is removed and takes no value" : $"tag '{entry.Key.Text}' needs a value");
        }
    }
}
