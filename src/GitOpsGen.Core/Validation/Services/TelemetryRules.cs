using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config.Telemetry;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Telemetry goes to providers that exist.</summary>
internal static class TelemetryRules
{
    /// <summary>MESH1460 to MESH1463.</summary>
    public static void Check(ValidationContext context)
    {
        var mesh = context.File.Mesh;
        var names = new HashSet<string>();
        foreach (var provider in mesh.ExtensionProviders)
        {
            if (provider["name"] is not ScalarNode name)
                context.Report(TelemetryDiagnostics.UnnamedProvider(provider.Location));
            else if (!names.Add(name.Text) || (mesh.Telemetry.Tracing is { } tracing && name.Text == tracing.ProviderName))
                context.Report(TelemetryDiagnostics.ProviderTwice(name.Location, name.Text));
        }
        CheckLogs(context, mesh.Telemetry.AccessLogs, names);
        foreach (var scope in context.File.Namespaces.Select(item => item.Telemetry).Concat(context.File.Services.Select(service => service.Telemetry)))
        {
            CheckLogs(context, scope?.AccessLogs, names);
            if (scope?.Tracing is { } scoped && mesh.Telemetry.Tracing is null)
                context.Report(TelemetryDiagnostics.NoCollector(scoped.At()));
        }
    }

    private static void CheckLogs(ValidationContext context, AccessLogsConfig? logs, HashSet<string> names)
    {
        // envoy is among MeshConfig's own providers (pkg/config/mesh, DefaultMeshConfig).
        if (logs is { Provider: not "envoy" } && !names.Contains(logs.Provider))
            context.Report(TelemetryDiagnostics.UnknownProvider(logs.At("provider"), logs.Provider, names.Append("envoy")));
    }
}

/// <summary>MESH146x: telemetry.</summary>
internal static class TelemetryDiagnostics
{
    public static Diagnostic NoCollector(SourceLocation at) =>
        new(Severity.Error, "MESH1460", "there is no collector to send these traces to", at, "add 'mesh.telemetry.tracing' with provider and service");

    public static Diagnostic UnknownProvider(SourceLocation at, string provider, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1461", $"no log provider is named '{provider}'", at, DidYouMean.Hint(provider, known) ?? "use envoy, or add it to 'mesh.extensionProviders'");

    public static Diagnostic UnnamedProvider(SourceLocation at) =>
        new(Severity.Error, "MESH1462", "an extension provider needs a name", at, "add 'name:'");

    public static Diagnostic ProviderTwice(SourceLocation at, string name) =>
        new(Severity.Error, "MESH1463", $"two extension providers are named '{name}'", at, "'mesh.telemetry.tracing' makes one named otel or zipkin");
}
