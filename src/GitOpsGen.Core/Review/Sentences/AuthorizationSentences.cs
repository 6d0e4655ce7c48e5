using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>AuthorizationPolicy: who may call whom.</summary>
internal static class AuthorizationSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("AuthorizationPolicy", "security.istio.io"))
            yield break;
        var (before, after) = (Posture(change.Before), Posture(change.After));
        var name = change.Id.Name;
        if (before is { } old && after is { } now && old == now)
            yield return new Sentence(Topic.Security, change.Scope().Then($": authorization policy {name} ({now}) changes").Then(RuleWords.Difference(change.Before, change.After)), Risk.Authorization);
        else if (before is null)
            yield return new Sentence(Topic.Security, change.Scope().Then($": {after} by new policy {name}"), Risk.Authorization);
        else if (after is null)
            yield return new Sentence(Topic.Security, change.Scope().Then($": {before} ends, policy {name} is removed"), Risk.Authorization);
        else
            yield return new Sentence(Topic.Security, change.Scope().Then($": authorization policy {name} {before} → {after}"), Risk.Authorization);
    }

    /// <summary>
    /// ALLOW without rules allows nothing, so everything else is denied; one empty rule matches every request.
    /// https://istio.io/latest/docs/reference/config/security/authorization-policy/
    /// </summary>
    private static string? Posture(Node? root)
    {
        if (root is null)
            return null;
        var action = root.Text("spec", "action") ?? "ALLOW";
        var rules = root.Items("spec", "rules");
        var matchesAll = rules.Any(rule => rule is MappingNode { Entries.Length: 0 } or ScalarNode { IsNull: true });
        return (action, rules.Count, matchesAll) switch
        {
            ("ALLOW", 0, _) => "deny-all",
            ("DENY", _, true) => "deny-all",
            ("ALLOW", _, true) => "allow-all",
            _ => $"{action} {Count.Of(rules.Count, "rule")}",
        };
    }
}
