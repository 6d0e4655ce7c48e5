using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>Addresses and CIDRs as Go's <c>netip</c> reads them: four decimal parts or IPv6, and a prefix that fits. Host bits may be set.</summary>
internal static class IpBlocks
{
    /// <summary>True for an address or a CIDR.</summary>
    public static bool IsValid(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0 ? Address(text) is not null : IsCidr(text);
    }

    /// <summary>True only with a prefix length: 32 at most for IPv4, 128 for IPv6.</summary>
    public static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && Address(text[..slash]) is { } address
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits <= (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
    }

    /// <summary>.NET also takes <c>10.1</c> and <c>010.0.0.1</c> for addresses, which Go does not.</summary>
    private static IPAddress? Address(string text)
    {
        var parts = text.Split('.');
        var isExact = text.Contains(':') || (parts.Length == 4 && Array.TrueForAll(parts, part => part.Length == 1 || !part.StartsWith('0')));
        return isExact && IPAddress.TryParse(text, out var address) ? address : null;
    }
}
