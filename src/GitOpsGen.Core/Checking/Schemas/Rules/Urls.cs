
namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>What CEL's <c>isURL</c> and <c>url</c> take (Go's <c>url.ParseRequestURI</c>: an absolute URI or an absolute path).</summary>
internal static class Urls
{
    private static readonly AsciiSet NotInHost = new(" \"<>\\^`{|}");

    /// <summary>The scheme in lower case, empty for an absolute path, null for what is not a URL.</summary>
    public static string? Scheme(string text)
    {
        if (text.Length == 0 || HasControlCharacter(text))
            return null;
        var scheme = "";
        var rest = text;
        if (text.IndexOf(':') is > 0 and var colon && IsScheme(text.AsSpan(0, colon)))
        {
            scheme = text[..colon].ToLowerInvariant();
            rest = text[(colon + 1)..];
        }
        // ParseRequestURI wants a rooted path or an opaque part after a scheme; CEL's isURL the same.
        if (!rest.StartsWith('/'))
            return scheme.Length > 0 ? scheme : null;
        return !rest.StartsWith("//", StringComparison.Ordinal) || IsAuthority(rest.AsSpan(2)) ? scheme : null;
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

    private static bool IsAuthority(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('/', '?');
        var host = end < 0 ? text : text[..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        if (NotInHost.ContainsAnyOf(host))
            return false;
        var colon = host.LastIndexOf(':');
        if (colon <= host.LastIndexOf(']'))
            return true;
        return host[(colon + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

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
