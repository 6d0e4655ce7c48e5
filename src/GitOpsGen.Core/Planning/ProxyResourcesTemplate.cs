using System.Text;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>
/// An injection template of istiod's that gives some sidecars resources of their own. Only the injector reaches pods that
/// this config does not write, and its one supported extension is a further template (istiod chart,
/// sidecarInjectorWebhook.templates); the built-in one stays as it is. Values that the template leaves out stay the mesh's.
/// </summary>
internal static class ProxyResourcesTemplate
{
    // A pod's own annotations win, as they do over the mesh's values. Native sidecars stand among the init containers;
    // the test is the one of Istio's own template (istiod chart, files/injection-template.yaml).
    private const string Head = """
        {{- $annotations := .ObjectMeta.Annotations }}
        {{- $native := ne (index $annotations "sidecar.istio.io/nativeSidecar" | default (printf "%t" .NativeSidecars)) "false" }}
        {{- $own := or (index $annotations "sidecar.istio.io/proxyCPU") (index $annotations "sidecar.istio.io/proxyMemory") (index $annotations "sidecar.istio.io/proxyCPULimit") (index $annotations "sidecar.istio.io/proxyMemoryLimit") }}
        {{- $resources := "" }}

        """;

    private const string Tail = """
        {{- end }}
        {{- if and $resources (not $own) }}
        spec:
          {{ if $native }}initContainers{{ else }}containers{{ end }}:
          - name: istio-proxy
            resources: {{ $resources }}
        {{- else }}
        {}
        {{- end }}

        """;

    /// <summary>The template as Go's text/template reads it; null when nothing differs from the mesh.</summary>
    public static string? Of(MeshModel mesh)
    {
        var text = new StringBuilder();
        foreach (var service in mesh.Workloads.Services.Where(service => service.Config.ProxyResources is not null))
        {
            var labels = string.Concat(service.Selector.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $" (eq (index .ObjectMeta.Labels \"{label.Key}\") \"{label.Value}\")"));
            AddCase(text, $"and (eq .ObjectMeta.Namespace \"{service.Namespace.Name}\"){labels}", service.Config.ProxyResources!.Over(service.Namespace.Config.ProxyResources));
        }
        foreach (var item in mesh.Namespaces.Where(item => item.Config.ProxyResources is not null))
            AddCase(text, $"eq .ObjectMeta.Namespace \"{item.Name}\"", item.Config.ProxyResources!);
        return text.Length == 0 ? null : $"{Head}{text}{Tail}";
    }

    // Names, labels and quantities hold neither quotes nor backticks; the config's formats see to that.
    private static void AddCase(StringBuilder text, string condition, ResourcesConfig resources) =>
        text.Append(text.Length == 0 ? "{{- if " : "{{- else if ").Append(condition).Append(" }}\n{{-   $resources = `").Append(Json(resources)).Append("` }}\n");

    private static string Json(ResourcesConfig resources) =>
        Present(("requests", Amounts(resources.Requests)), ("limits", Amounts(resources.Limits)))?.ToJsonString() ?? "{}";

    private static JsonObject? Amounts(AmountsConfig? amounts) => Present(("cpu", amounts?.Cpu), ("memory", amounts?.Memory));

    /// <summary>The fields that have a value; null when none has.</summary>
    private static JsonObject? Present(params ReadOnlySpan<(string Key, JsonNode? Value)> fields)
    {
        var json = new JsonObject();
        foreach (var (key, value) in fields)
        {
            if (value is not null)
                json[key] = value;
        }
        return json.Count == 0 ? null : json;
    }
}
