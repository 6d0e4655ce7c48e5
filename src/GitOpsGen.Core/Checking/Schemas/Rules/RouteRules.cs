using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>The CEL rules of the Gateway API's routes about several of their parts (apis/v1/httproute_types.go, shared_types.go).</summary>
internal static class RouteRules
{
    private static readonly string[] OnceOnly = ["RequestHeaderModifier", "ResponseHeaderModifier", "RequestRedirect", "URLRewrite"];

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        new("parents-apart", node => ParentsApart([.. Presence.Items(node)])),
        new("filters-once", node => FiltersOnce([.. Presence.Items(node).Select(filter => Presence.Text(filter, "type"))])),
        SchemaRule.OfMapping("prefix-to-replace", PrefixToReplace),
        SchemaRule.OfMapping("timeouts-in-order", timeouts =>
            GoDuration.Parse(Presence.Text(timeouts, "request")) is > 0 and { } request && GoDuration.Parse(Presence.Text(timeouts, "backendRequest")) > request
                ? "backendRequest must not be longer than request" : null),
        SchemaRule.OfMapping("fraction", fraction =>
            int.TryParse(Presence.Text(fraction, "numerator"), out var part) && int.TryParse(Presence.Text(fraction, "denominator", "100"), out var whole) && part > whole
                ? $"the numerator {part} is over the denominator {whole}" : null),
    ];

    /// <summary>Several references to one parent all name a listener, by section or port, and each another.</summary>
    private static string? ParentsApart(List<MappingNode> parents)
    {
        foreach (var same in parents.GroupBy(Parent).Where(same => same.Count() > 1))
        {
            if (same.Select(Listener).Distinct().Count() < same.Count())
                return $"the parent '{same.Key.Name}' is named twice; tell the references apart by sectionName or port";
            if (same.Select(parent => (Presence.Has(parent, "sectionName"), Presence.Has(parent, "port"))).Distinct().Count() > 1)
                return $"of several references to the parent '{same.Key.Name}', each needs its sectionName or port";
        }
        return null;
    }

    private static (string Group, string Kind, string Namespace, string Name) Parent(MappingNode parent) =>
        (Presence.Text(parent, "group", parent["group"] is null ? "gateway.networking.k8s.io" : ""), Presence.Text(parent, "kind", "Gateway"), Presence.Text(parent, "namespace"), Presence.Text(parent, "name"));

    private static (string Section, string Port) Listener(MappingNode parent) => (Presence.Text(parent, "sectionName"), Presence.Text(parent, "port"));

    private static string? FiltersOnce(List<string> types)
    {
        if (Array.Find(OnceOnly, type => types.Count(other => other == type) > 1) is { } twice)
            return $"the filter {twice} cannot be repeated";
        return types.Contains("RequestRedirect") && types.Contains("URLRewrite") ? "RequestRedirect and URLRewrite do not go together" : null;
    }

    // A rule without matches, and a match without path, has the prefix '/' by default.
    private static string? PrefixToReplace(MappingNode rule)
    {
        var filters = Presence.Items(rule, "filters").Concat(Presence.Items(rule, "backendRefs").SelectMany(backend => Presence.Items(backend, "filters")));
        if (!filters.Any(ReplacesPrefix))
            return null;
        var matches = Presence.Items(rule, "matches").ToList();
        var isByPrefix = matches.TrueForAll(match => match["path"] is not MappingNode path || Presence.Text(path, "type", "PathPrefix") == "PathPrefix");
        return matches.Count <= 1 && isByPrefix ? null : "ReplacePrefixMatch needs exactly one match, by PathPrefix";
    }

    private static bool ReplacesPrefix(MappingNode filter) =>
        ((filter["urlRewrite"] ?? filter["requestRedirect"]) as MappingNode)?["path"] is MappingNode path && Presence.Text(path, "type") == "ReplacePrefixMatch";
}
