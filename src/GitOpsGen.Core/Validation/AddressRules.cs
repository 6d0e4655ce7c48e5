using System.Net;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>No two load balancers ask for one address.</summary>
internal static class AddressRules
{
    /// <summary>
    /// MESH1231, for gateways and Kiali over all clusters; addresses
    /// that are host names are compared as they are written.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        var owners = new Dictionary<string, string>();
        foreach (var cluster in context.Clusters)
        {
            foreach (var gateway in cluster.Gateways)
                Claim(context, owners, gateway.Address, $"gateway '{gateway.Name}' of '{cluster.Name}'", gateway.At("address"));
            if (cluster.Addons.Kiali is { } kiali)
                Claim(context, owners, kiali.Address, $"Kiali of '{cluster.Name}'", kiali.At("address"));
        }
    }

    private static void Claim(ValidationContext context, Dictionary<string, string> owners, string? address, string owner, SourceLocation at)
    {
        if (address is null)
            return;
        // One IPv6 address has many spellings.
        var key = IPAddress.TryParse(address, out var ip) ? ip.ToString() : address;
        if (!owners.TryAdd(key, owner))
            context.Report(NetworkDiagnostics.AddressTaken(at, address, owner, owners[key]));
    }
}
