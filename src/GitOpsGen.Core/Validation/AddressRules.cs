using System.Net;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>Addresses that others can dial, and no two load balancers with the same one.</summary>
internal static class AddressRules
{
    /// <summary>
    /// MESH1231 and MESH1232, for gateways and Kiali over all clusters; addresses
    /// that are host names are compared as they are written.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        var owners = new Dictionary<string, string>();
        foreach (var cluster in context.Clusters)
        {
            foreach (var gateway in cluster.Gateways)
                Claim(context, owners, gateway.Address, gateway.Name is { Length: > 0 } name ? $"gateway '{name}' of '{cluster.Name}'" : $"a gateway of '{cluster.Name}'", gateway.At("address"));
            if (cluster.Addons.Kiali is { } kiali)
                Claim(context, owners, kiali.Address, $"Kiali of '{cluster.Name}'", kiali.At("address"));
        }
    }

    private static void Claim(ValidationContext context, Dictionary<string, string> owners, string? address, string owner, SourceLocation at)
    {
        if (address is null)
            return;
        var isIp = IPAddress.TryParse(address, out var ip);
        if (isIp && IsSpecial(ip!))
            context.Report(NetworkDiagnostics.AddressNotDialled(at, address, owner));
        // One IPv6 address has many spellings.
        var key = isIp ? ip!.ToString() : address;
        if (!owners.TryAdd(key, owner))
            context.Report(NetworkDiagnostics.AddressTaken(at, address, owner, owners[key]));
    }

    // What ValidateNonSpecialIP refuses in an EndpointSlice (kubernetes, pkg/apis/core/validation): the remote chart makes one of the
    // control plane's address (facts: istio.md section 2). Every multicast and the broadcast address is meant for no single receiver either.
    private static bool IsSpecial(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(ip)
            || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) || ip.Equals(IPAddress.Broadcast)
            || ip.IsIPv6LinkLocal || ip.IsIPv6Multicast
            || (ip.GetAddressBytes() is [var first, var second, _, _] && (first is >= 224 and <= 239 || (first, second) is (169, 254)));
    }
}
