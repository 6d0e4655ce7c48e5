using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Validation;

/// <summary>Names that the tool makes by prefixing must be unique and within Kubernetes' limits.</summary>
internal static class NameRules
{
    // Application names go into labels of other tools, and into the hostname-like names that Argo CD shows.
    private const int LongestApplicationName = 63;

    public static void Check(ValidationContext context)
    {
        var applications = new Dictionary<string, string>();
        foreach (var cluster in context.Clusters)
        {
            Claim(context, applications, Component.ApplicationName(cluster.Name, Component.Parent), $"the parent of '{cluster.Name}'", cluster.At("name"));
            foreach (var component in Component.Fixed)
                Claim(context, applications, Component.ApplicationName(cluster.Name, component), $"{component} of '{cluster.Name}'", cluster.At("name"));
            foreach (var gateway in cluster.Gateways)
            {
                if (Component.Fixed.Contains(gateway.Name))
                    context.Report(NameDiagnostics.ReservedGateway(gateway.At("name"), gateway.Name));
                else
                    Claim(context, applications, Component.ApplicationName(cluster.Name, gateway.Name), $"gateway '{gateway.Name}' of '{cluster.Name}'", gateway.At("name"));
            }
        }
    }

    private static void Claim(ValidationContext context, Dictionary<string, string> applications, string name, string owner, SourceLocation at)
    {
        if (name.Length > LongestApplicationName)
            context.Report(NameDiagnostics.TooLong(at, name, LongestApplicationName));
        // Two clusters of one name are reported where the names stand.
        if (!applications.TryAdd(name, owner) && applications[name] != owner)
            context.Report(NameDiagnostics.SameApplication(at, name, owner, applications[name]));
    }
}
