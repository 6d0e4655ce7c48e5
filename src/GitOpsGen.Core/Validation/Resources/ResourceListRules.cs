using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation.Resources;

/// <summary>Sidecars that contradict each other, and manifests that are no objects.</summary>
internal static class ResourceListRules
{
    /// <summary>MESH1480 and MESH1481.</summary>
    public static void Check(ValidationContext context)
    {
        var whole = context.File.Sidecars.Where(sidecar => sidecar.Spec["workloadSelector"] is null).GroupBy(sidecar => sidecar.Namespace);
        foreach (var second in whole.SelectMany(group => group.Skip(1)))
            context.Report(ResourceListDiagnostics.SecondSidecar(second.At(), second.Namespace));
        foreach (var item in context.File.Manifests)
        {
            string[] missing = [.. new[] { "apiVersion", "kind" }.Where(key => item.Manifest.Text(key) is null or ""), .. (item.Manifest["metadata"] as MappingNode).Text("name") is null or "" ? ["metadata.name"] : Array.Empty<string>()];
            if (missing.Length > 0)
                context.Report(ResourceListDiagnostics.NoObject(item.Manifest.Location, missing));
        }
    }
}

/// <summary>MESH148x: Sidecars and the config's own manifests.</summary>
internal static class ResourceListDiagnostics
{
    public static Diagnostic SecondSidecar(SourceLocation at, string @namespace) =>
        new(Severity.Error, "MESH1480", $"namespace '{@namespace}' has two Sidecars for all its workloads (IST0111)", at, "merge them, or add 'workloadSelector:'");

    public static Diagnostic NoObject(SourceLocation at, IEnumerable<string> missing) =>
        new(Severity.Error, "MESH1481", $"a manifest needs {string.Join(" and ", missing)}", at);
}
