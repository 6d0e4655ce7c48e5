using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Names that the tool makes by prefixing must be unique and within Kubernetes' limits.</summary>
internal static class NameRules
{
    // Application names go into labels of other tools, and into the hostname-like names that Argo CD shows.
    private const int LongestApplicationName = 63;

    /// <summary>MESH1250 to MESH1252. Applications of all clusters live in one namespace, Argo CD's.</summary>
    public static void Check(ValidationContext context)
    {
        var applications = new Dictionary<string, string>();
        foreach (var cluster in context.Clusters)
        {
            CheckLength(context, cluster);
            Claim(context, applications, cluster.Name, Component.Parent, $"the parent of '{cluster.Name}'", cluster.At("name"));
            foreach (var component in Component.Fixed)
                Claim(context, applications, cluster.Name, component, $"{component} of '{cluster.Name}'", cluster.At("name"));
            foreach (var gateway in cluster.Gateways.Where(gateway => gateway.Name is not null))
            {
                if (Component.Fixed.Contains(gateway.Name))
                    context.Report(NameDiagnostics.ReservedGateway(gateway.At("name"), gateway.Name));
                else
                    Claim(context, applications, cluster.Name, gateway.Name, $"gateway '{gateway.Name}' of '{cluster.Name}'", gateway.At("name"));
            }
        }
    }

    private static void CheckLength(ValidationContext context, ClusterConfig cluster)
    {
        var longest = Component.Fixed.Concat(cluster.Gateways.Select(gateway => gateway.Name ?? ""))
            .Select(component => Component.ApplicationName(cluster.Name, component))
            .MaxBy(name => name.Length)!;
        if (longest.Length > LongestApplicationName)
            context.Report(NameDiagnostics.TooLong(cluster.At("name"), longest, LongestApplicationName));
    }

    private static void Claim(ValidationContext context, Dictionary<string, string> applications, string cluster, string component, string owner, SourceLocation at)
    {
        var name = Component.ApplicationName(cluster, component);
        // Two clusters of one name are reported where the names stand.
        if (!applications.TryAdd(name, owner) && applications[name] != owner)
            context.Report(NameDiagnostics.SameApplication(at, name, owner, applications[name]));
    }
}
