using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>Host names as Istio's webhook takes them (pkg/config/validation/agent, ValidateWildcardDomain): a wildcard may only begin the first label.</summary>
internal static partial class HostSyntax
{
    /// <summary>What is wrong with a host, or null. Addresses count as hosts.</summary>
    public static string? Problem(string host)
    {
        if (host is "*" || IPAddress.TryParse(host, out _))
            return null;
        // Names that istiod makes for SNI routing, for example outbound_.80_.v1_.reviews.default.svc.cluster.local.
        if (host.StartsWith("outbound_.", StringComparison.Ordinal))
            return null;
        if (host.Length is 0 or > 255)
            return "is empty or longer than 255 characters";
        var labels = host.TrimEnd('.').Split('.');
        if (!FirstLabelPattern().IsMatch(labels[0]))
            return labels[0].Contains('*') ? "has a wildcard that does not stand for the beginning of the name" : "is not a DNS name";
        for (var i = 1; i < labels.Length; i++)
        {
            if (!LabelPattern().IsMatch(labels[i]))
                return labels[i].Contains('*') ? "has a wildcard that does not stand for the beginning of the name" : "is not a DNS name";
        }
        return labels.Length > 1 && int.TryParse(labels[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "ends in a number" : null;
    }

    [GeneratedRegex(@"^(\*|(\*-?)?[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)\z")]
    private static partial Regex FirstLabelPattern();

    [GeneratedRegex(@"^[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?\z")]
    private static partial Regex LabelPattern();
}
