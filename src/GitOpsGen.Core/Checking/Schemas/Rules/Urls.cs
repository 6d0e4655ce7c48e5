using System.Net;
using System.Net.Sockets;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>
/// What CEL's <c>isURL</c> and <c>url</c> take: Go's <c>url.ParseRequestURI</c>, an absolute URI or an absolute path
/// (kubernetes/apiserver, pkg/cel/library/urls.go; Go 1.26, net/url/url.go).
/// </summary>
internal static class Urls
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static readonly AsciiSet InHost = new(Alphanumeric + "-_.~!$&'()*+,;=:[]<>\"%");
    private static readonly AsciiSet InUser = new(Alphanumeric + "-._:~!$&'()*+,;=%@");

    /// <summary>The scheme in lower case, empty for an absolute path, null for what is not a URL.</summary>
    public static string? Scheme(string text)
    {
        if (text.Length == 0 || HasControlCharacter(text))
            return null;
        if (text == "*")
            return "";
        var scheme = "";
        var rest = text.AsSpan();
        if (text.IndexOf(':') is > 0 and var colon && IsScheme(rest[..colon]))
        {
            scheme = text[..colon].ToLowerInvariant();
            rest = rest[(colon + 1)..];
        }
        if (rest.IndexOf('?') is >= 0 and var query)
            rest = rest[..query];
        // What does not start with a slash is the opaque part of a scheme; nothing in it is looked at.
        if (!rest.StartsWith('/'))
            return scheme.Length > 0 ? scheme : null;
        if (scheme.Length > 0 && rest.StartsWith("//", StringComparison.Ordinal))
        {
            rest = rest[2..];
            var slash = rest.IndexOf('/');
            if (!IsAuthority(slash < 0 ? rest : rest[..slash], isWeb: scheme is "http" or "https"))
                return null;
            rest = slash < 0 ? [] : rest[slash..];
        }
        return AreEscapesWhole(rest) ? scheme : null;
    }

    /// <summary>Istio's rule: a bare <c>registry/image:tag</c> counts as if <c>http://</c> stood before it.</summary>
    public static bool IsWasm(string text) =>
        (Scheme(text) ?? Scheme("http://" + text)) is "" or "http" or "https" or "oci" or "file";

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool isWeb)
    {
        var at = text.LastIndexOf('@');
        if (at >= 0 && !(InUser.ContainsAllOf(text[..at]) && AreEscapesWhole(text[..at])))
            return false;
        var host = text[(at + 1)..];
        return host.StartsWith('[') ? IsBracketed(host) : IsHost(host, isWeb);
    }

    // Databases list hosts with ports, so that only web addresses are held to one colon.
    private static bool IsHost(ReadOnlySpan<char> host, bool isWeb)
    {
        var port = host.LastIndexOf(':');
        if (host.Contains('[') || !HasHostCharacters(host) || (isWeb && host.IndexOf(':') != port))
            return false;
        return port < 0 || IsPort(host[port..]);
    }

    // A zone, after %25, may be anything.
    private static bool IsBracketed(ReadOnlySpan<char> host)
    {
        var end = host.LastIndexOf(']');
        if (end < 0 || host.LastIndexOf('[') > 0 || !IsPort(host[(end + 1)..]))
            return false;
        var zone = host.IndexOf("%25", StringComparison.Ordinal);
        var address = zone < 0 ? host[1..end] : host[1..zone];
        return !address.Contains('%') && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool IsPort(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] == ':' && text[1..].IndexOfAnyExceptInRange('0', '9') < 0);

    // Characters beyond ASCII stand for themselves, or as escapes; escapes of ASCII are refused, but for that of % itself.
    private static bool HasHostCharacters(ReadOnlySpan<char> host)
    {
        for (var i = 0; i < host.Length; i++)
        {
            if (char.IsAscii(host[i]) && !InHost.Contains(host[i]))
                return false;
            if (host[i] == '%' && !(IsEscape(host[i..]) && (host[i + 1] >= '8' || host.Slice(i, 3) is "%25")))
                return false;
        }
        return true;
    }

    private static bool AreEscapesWhole(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && !IsEscape(text[i..]))
                return false;
        }
        return true;
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    private static bool HasControlCharacter(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' || c == '\u007f')
                return true;
        }
        return false;
    }
}
