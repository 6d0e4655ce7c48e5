using GitOpsGen.Core.Checking.Schemas.Rules;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>A pod that requests more than its limit is refused by the API server.</summary>
internal static class ResourceRules
{
    // The istiod chart's own, global.proxy.resources.
    private static readonly ResourcesConfig Defaults = new()
    {
        Requests = new() { Cpu = "100m", Memory = "128Mi" },
        Limits = new() { Cpu = "2000m", Memory = "1024Mi" },
    };

    /// <summary>
    /// MESH1290, for gateways and for sidecars with what they
    /// inherit: namespace over mesh over the chart's own amounts.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        CheckOne(context, context.File.Mesh.Proxy.Resources);
        var ofMesh = (context.File.Mesh.Proxy.Resources ?? Defaults).Over(Defaults);
        foreach (var item in context.File.Namespaces)
            CheckSidecars(context, item.ProxyResources, ofMesh);
        foreach (var service in context.File.Services.Where(service => service.ProxyResources is not null))
        {
            var home = context.File.Namespaces.FirstOrDefault(item => item.Name == service.Namespace);
            CheckSidecars(context, service.ProxyResources, home?.ProxyResources?.Over(ofMesh) ?? ofMesh);
        }
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

    /// <summary>What a namespace or service leaves out stays as it is around it, so that half of it may not fit the other half.</summary>
    private static void CheckSidecars(ValidationContext context, ResourcesConfig? own, ResourcesConfig around)
    {
        if (own?.Over(around) is not { Requests: { } requests, Limits: { } limits })
            return;
        Compare(context, "cpu", requests.Cpu, limits.Cpu, own.Requests?.Cpu is null ? own.At("limits", "cpu") : own.At("requests", "cpu"));
        Compare(context, "memory", requests.Memory, limits.Memory, own.Requests?.Memory is null ? own.At("limits", "memory") : own.At("requests", "memory"));
    }

    private static void Compare(ValidationContext context, string what, string? request, string? limit, SourceLocation at)
    {
        if (request is not null && limit is not null && Quantity.Value(request) > Quantity.Value(limit))
            context.Report(ResourceDiagnostics.RequestOverLimit(at, what, request, limit));
    }
}
