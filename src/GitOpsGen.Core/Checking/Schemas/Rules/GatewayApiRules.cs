using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>The CEL rules of the Gateway API's CRDs (standard channel, 1.0 and later) that everyday routes can break.</summary>
internal static class GatewayApiRules
{
    private static readonly string[] InPaths = ["//", "/./", "/../", "%2f", "%2F", "#"];

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        SchemaRule.OfMapping("listeners", Listeners),
        SchemaRule.OfMapping("terminate-needs-certificate", tls =>
            Presence.Text(tls, "mode", "Terminate") == "Terminate" && IsEmpty(tls["certificateRefs"]) && IsEmpty(tls["options"])
                ? "mode Terminate (the default) needs certificateRefs or options" : null),
        SchemaRule.OfMapping("filter-type", FilterType),
        SchemaRule.OfMapping("path-match", PathMatch),
        SchemaRule.OfMapping("path-modifier", PathModifier),
        SchemaRule.OfMapping("backend-port", backend =>
            Presence.Text(backend, "group").Length == 0 && Presence.Text(backend, "kind", "Service") == "Service" && !Presence.Has(backend, "port")
                ? "a Service needs a port here" : null),
        SchemaRule.OfMapping("redirect-alone", rule =>
            Presence.Items(rule, "filters").Any(filter => Presence.Has(filter, "requestRedirect")) && !IsEmpty(rule["backendRefs"])
                ? "a rule that redirects takes no backendRefs" : null),
    ];

    private static string? Listeners(MappingNode gateway)
    {
        var seen = new HashSet<string>();
        foreach (var listener in Presence.Items(gateway, "listeners"))
        {
            var (name, protocol, hostname) = (Presence.Text(listener, "name"), Presence.Text(listener, "protocol"), Presence.Text(listener, "hostname"));
            if (protocol is "HTTP" or "TCP" or "UDP" && Presence.Has(listener, "tls"))
                return $"the listener '{name}' has the protocol {protocol}, which takes no tls";
            if (protocol == "HTTPS" && listener["tls"] is MappingNode tls && Presence.Text(tls, "mode", "Terminate") != "Terminate")
                return $"the listener '{name}' has the protocol HTTPS, which needs the tls mode Terminate";
            if (protocol is "TCP" or "UDP" && hostname.Length > 0)
                return $"the listener '{name}' has the protocol {protocol}, which takes no hostname";
            if (!seen.Add($"{Presence.Text(listener, "port")} {protocol} {hostname}"))
                return $"the listener '{name}' has the port, protocol and hostname of another";
        }
        return null;
    }

    // 'type: RequestRedirect' goes with requestRedirect; the field is the type with its first letters lowered.
    private static string? FilterType(MappingNode filter)
    {
        var type = Presence.Text(filter, "type");
        var field = type switch { "" => "", "CORS" => "cors", "URLRewrite" => "urlRewrite", _ => char.ToLowerInvariant(type[0]) + type[1..] };
        if (field.Length > 0 && !Presence.Has(filter, field))
            return $"type {type} needs '{field}'";
        var other = filter.Entries.FirstOrDefault(entry => entry.Key.Text != "type" && entry.Key.Text != field && Presence.Has(entry, null));
        return other is null || field.Length == 0 ? null : $"'{other.Key.Text}' does not go with type {type}";
    }

    /// <summary>Of an exact or prefix match; a regular expression may be anything.</summary>
    private static string? PathMatch(MappingNode match)
    {
        var value = Presence.Text(match, "value", "/");
        if (Presence.Text(match, "type", "PathPrefix") is not ("Exact" or "PathPrefix"))
            return null;
        if (!value.StartsWith('/'))
            return $"the path '{value}' must begin with '/'";
        if (Array.Find(InPaths, part => value.Contains(part, StringComparison.Ordinal)) is { } bad)
            return $"the path '{value}' must not contain '{bad}'";
        var dots = value.EndsWith("/..", StringComparison.Ordinal) || value.EndsWith("/.", StringComparison.Ordinal);
        return dots ? $"the path '{value}' must not end with '/.' or '/..'" : null;
    }

    private static string? PathModifier(MappingNode modifier)
    {
        var type = Presence.Text(modifier, "type");
        var (field, other) = ("replacePrefixMatch", "replaceFullPath");
        if (type == "ReplaceFullPath")
            (field, other) = (other, field);
        if (!Presence.Has(modifier, field))
            return $"type {type} needs '{field}'";
        return Presence.Has(modifier, other) ? $"'{other}' does not go with type {type}" : null;
    }


    private static bool IsEmpty(Node? node) => node is not (SequenceNode { Items.Length: > 0 } or MappingNode { Entries.Length: > 0 });
}
