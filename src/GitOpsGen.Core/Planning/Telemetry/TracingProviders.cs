using GitOpsGen.Core.Parsing.Config.Telemetry;

namespace GitOpsGen.Core.Planning.Telemetry;

/// <summary>Trace collectors as MeshConfig names them; Telemetry resources refer to the names.</summary>
internal static class TracingProviders
{
    public static string Name(TracingProvider provider) => provider == TracingProvider.Opentelemetry ? "otel" : "zipkin";

    /// <summary>The entry of <c>meshConfig.extensionProviders</c>.</summary>
    public static Dictionary<string, object?> Entry(TracingConfig tracing) =>
        Spec.Of(
            ("name", Name(tracing.Provider)),
            (tracing.Provider == TracingProvider.Opentelemetry ? "opentelemetry" : "zipkin", Spec.Of(("service", tracing.Service), ("port", tracing.EffectivePort))));
}
