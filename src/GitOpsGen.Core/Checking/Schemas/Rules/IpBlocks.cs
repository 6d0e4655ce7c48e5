using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Addresses and CIDRs as Go's <c>netip</c> reads them: four decimal parts or IPv6, and a prefix that fits. Host bits may be set.</summary>
internal static class IpBlocks
{
    /// <summary>True for an address or a CIDR.</summary>
    public static bool IsValid(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0 ? IsAddress(text) : IsCidr(text);
    }

    /// <summary>True only with a prefix length: 32 at most for IPv4, 128 for IPv6.</summary>
    public static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && Address(text[..slash]) is { } address
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits <= (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
    }

    /// <summary>True for an address alone.</summary>
    public static bool IsAddress(string text) => Address(text) is not null;

    // .NET also takes 10.1, 010.0.0.1 and [::1]:80 for addresses, which Go does not.
    private static IPAddress? Address(string text)
    {
        var parts = text.Split('.');
        var isExact = (text.Contains(':') && text[0] != '[') || (parts.Length == 4 && Array.TrueForAll(parts, part => part.Length == 1 || !part.StartsWith('0')));
        return isExact && IPAddress.TryParse(text, out var address) ? address : null;
    }
}
