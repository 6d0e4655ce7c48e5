namespace GitOpsGen.Core.Checking.Istio.Hosts;

/// <summary>Istio's rules for host names (pkg/config/host/name.go): a leading <c>*</c> stands for any prefix.</summary>
internal static class HostNames
{
    public static bool IsWildcard(string host) => host.StartsWith('*');

    /// <summary>Only a name without a dot is short: <c>reviews.prod</c> is taken as it stands, whatever it looks like.</summary>
    public static string Fqdn(string host, string ns, string domain) =>
        host.Length > 0 && !host.StartsWith('*') && !host.Contains('.') ? $"{host}.{ns}.svc.{domain}" : host;

    /// <summary>True when some host belongs to both.</summary>
    public static bool Overlap(string a, string b)
    {
        if (IsWildcard(a) && IsWildcard(b))
            return a.Length < b.Length ? EndsWith(b, a) : EndsWith(a, b);
        if (IsWildcard(a))
            return EndsWith(b, a);
        return IsWildcard(b) ? EndsWith(a, b) : a == b;
    }

    /// <summary>True when every host of <paramref name="inner"/> belongs to <paramref name="outer"/>.</summary>
    public static bool IsWithin(string inner, string outer)
    {
        if (!IsWildcard(outer))
            return inner == outer;
        return (!IsWildcard(inner) || inner.Length >= outer.Length) && EndsWith(inner, outer);
    }

    private static bool EndsWith(string host, string wildcard) => host.AsSpan().EndsWith(wildcard.AsSpan(1), StringComparison.Ordinal);
}
