using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules between the fields of one object, from the CEL expressions of Istio's CRDs.</summary>
internal static class ObjectRules
{
    public static readonly IReadOnlyList<SchemaRule> All =
    [
        Object("unix-without-ports", "an endpoint with a unix:// address has no ports", node =>
            !Presence.Text(node, "address").StartsWith("unix://", StringComparison.Ordinal) || !Presence.Has(node, "ports")),
        Object("value-needs-inline", "'value' goes only with valueFrom INLINE", node =>
            Presence.Text(node, "valueFrom") != "HOST" || !Presence.Has(node, "value")),
        Object("port-mtls-needs-selector", "portLevelMtls works only with a selector that names labels", node =>
            !Presence.Has(node, "portLevelMtls") || Count((node["selector"] as MappingNode)?["matchLabels"]) > 0),
        Object("waypoint-match", "'waypoint' goes with context WAYPOINT, and only with it", node =>
            Presence.Has(node, "waypoint") == (Presence.Text(node, "context") == "WAYPOINT")),
        Object("service-accounts-alone", "serviceAccounts cannot stand beside principals or namespaces", node =>
            !HasAny(node, "serviceAccounts", "notServiceAccounts") || !HasAny(node, "principals", "notPrincipals", "namespaces", "notNamespaces")),
        Object("none-without-endpoints", "resolution NONE (the default) cannot have endpoints; use STATIC or DNS", node =>
            Resolution(node) != "NONE" || !Presence.Has(node, "endpoints")),
        Object("one-round-robin-endpoint", "resolution DNS_ROUND_ROBIN takes one endpoint at most", node =>
            Resolution(node) != "DNS_ROUND_ROBIN" || Count(node["endpoints"]) <= 1),
        Object("cidr-needs-static", "addresses that are CIDR blocks need resolution STATIC or NONE", node =>
            Resolution(node) is "STATIC" or "NONE" || node["addresses"] is not SequenceNode list || !AnyCidr(list)),
        // The expression reads self.value, which fails when it is absent, and a failing rule rejects.
        Object("upsert-needs-value", "operation UPSERT needs a value", node =>
            Presence.Text(node, "operation") != "UPSERT" || Presence.Text(node, "value").Length > 0),
        Object("remove-without-value", "operation REMOVE takes no value", node =>
            Presence.Text(node, "operation") != "REMOVE" || !Presence.Has(node, "value")),
    ];

    private static SchemaRule Object(string name, string problem, Func<MappingNode, bool> holds) =>
        new(name, node => node is not MappingNode mapping || holds(mapping) ? null : problem);

    private static bool HasAny(MappingNode node, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Presence.Has(node, field))
                return true;
        }
        return false;
    }

    private static string Resolution(MappingNode node) => Presence.Text(node, "resolution", "NONE");

    private static int Count(Node? node) => node switch
    {
        SequenceNode list => list.Items.Length,
        MappingNode mapping => mapping.Entries.Count(entry => Presence.Has(entry, null)),
        _ => 0,
    };

    private static bool AnyCidr(SequenceNode list)
    {
        foreach (var item in list.Items)
        {
            if (item is ScalarNode scalar && scalar.Text.Contains('/'))
                return true;
        }
        return false;
    }
}
