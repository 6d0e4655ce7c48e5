using System.Globalization;
using System.Net;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules of NetworkPolicies and Ingresses (pkg/apis/networking/validation).</summary>
internal static class NetworkRules
{
    public static readonly IReadOnlyList<SchemaRule> All =
    [
        SchemaRule.OfMapping("port-range", PortRange),
        SchemaRule.OfMapping("ip-block", IpBlock),
        SchemaRule.OfMapping("ingress", ingress =>
            Presence.Has(ingress, "defaultBackend") || ingress["rules"] is SequenceNode { Items.Length: > 0 } ? null : "an Ingress needs a defaultBackend or rules"),
        SchemaRule.OfMapping("ingress-path", IngressPath),
    ];

    private static string? PortRange(MappingNode port)
    {
        if (!Presence.Has(port, "endPort"))
            return null;
        if (!int.TryParse(Presence.Text(port, "port"), out var first))
            return "endPort needs a port that is a number";
        return int.TryParse(Presence.Text(port, "endPort"), out var last) && last < first ? $"the endPort {last} is below the port {first}" : null;
    }

    // validateIPBlock: what is excepted lies within the block, and is not all of it. A bad CIDR is the field's own affair.
    private static string? IpBlock(MappingNode block)
    {
        if (!Network(Presence.Text(block, "cidr"), out var outer))
            return null;
        foreach (var except in (block["except"] as SequenceNode)?.Items.OfType<ScalarNode>() ?? [])
        {
            if (Network(except.Text, out var inner) && !(inner.PrefixLength > outer.PrefixLength && outer.Contains(inner.BaseAddress)))
                return $"the exception {except.Text} does not lie within {Presence.Text(block, "cidr")}";
        }
        return null;
    }

    // Kubernetes takes host bits, .NET's networks do not.
    private static bool Network(string cidr, out IPNetwork network)
    {
        network = default;
        if (!IpBlocks.IsCidr(cidr))
            return false;
        var slash = cidr.IndexOf('/');
        var (bytes, bits) = (IPAddress.Parse(cidr[..slash]).GetAddressBytes(), int.Parse(cidr.AsSpan(slash + 1), CultureInfo.InvariantCulture));
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] &= (byte)(0xFF00 >> Math.Clamp(bits - 8 * i, 0, 8));
        network = new IPNetwork(new IPAddress(bytes), bits);
        return true;
    }

    // validateHTTPIngressPath: an ImplementationSpecific path may be empty.
    private static string? IngressPath(MappingNode rule)
    {
        var (path, type) = (Presence.Text(rule, "path"), Presence.Text(rule, "pathType"));
        if (path.Length == 0 && type == "ImplementationSpecific")
            return null;
        return path.StartsWith('/') ? null : $"a path of type {type} must begin with '/'";
    }
}
