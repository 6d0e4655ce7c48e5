using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>A pod that requests more than its limit is refused by the API server.</summary>
internal static class ResourceRules
{
    public static void Check(ValidationContext context)
    {
        CheckOne(context, context.File.Mesh.Proxy.Resources);
        foreach (var gateway in context.Clusters.SelectMany(cluster => cluster.Gateways))
            CheckOne(context, gateway.Resources);
    }

    private static void CheckOne(ValidationContext context, ResourcesConfig? resources)
    {
        if (resources is not { Requests: { } requests, Limits: { } limits })
            return;
        Compare(context, "cpu", requests.Cpu, limits.Cpu, requests.At("cpu"));
        Compare(context, "memory", requests.Memory, limits.Memory, requests.At("memory"));
    }

    private static void Compare(ValidationContext context, string what, string? request, string? limit, SourceLocation at)
    {
        if (request is not null && limit is not null && Quantity.Parse(request) > Quantity.Parse(limit))
            context.Report(ResourceDiagnostics.RequestOverLimit(at, what, request, limit));
    }
}
