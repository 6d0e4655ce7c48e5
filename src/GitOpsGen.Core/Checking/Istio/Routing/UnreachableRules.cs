using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>
/// IST0130, IST0131: rules are tried in order, so one behind a catch-all, or with the same matches as an earlier one, is
/// never reached (istio/istio pkg/config/validation/validation.go, analyzeUnreachableHTTPRules).
/// </summary>
internal static class UnreachableRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from service in mesh.Of(Kinds.VirtualService)
        from protocol in (string[])["http", "tls", "tcp"]
        from finding in CheckRules(service, service.Spec.Items(protocol), protocol)
        select finding;

    /// <summary>Istio stops at the first rule that matches everything; what stands behind it is not even sent to Envoy.</summary>
    private static IEnumerable<Finding> CheckRules(ManifestDocument service, IReadOnlyList<Node> rules, string protocol)
    {
        var seen = new Dictionary<string, int>();
        var prefixes = new List<PrefixMatch>();
        int? catchAll = null;
        for (var number = 0; number < rules.Count; number++)
        {
            var rule = rules[number];
            var matches = rule.Items("match");
            if (catchAll is { } earlier)
            {
                yield return RoutingFindings.UnreachableRule(service.On(rule), $"{protocol} rule {number + 1}", $"rule {earlier + 1} matches everything before it");
                continue;
            }
            // A delegate has matches of its own, and what they leave goes on to the next rule.
            if (!rule.Has("delegate") && (matches.Count == 0 || matches.Any(match => match.Entries().All(entry => entry.Key.Text == "name"))))
                catchAll = number;
            var duplicates = 0;
            foreach (var match in matches)
            {
                var key = CanonicalText.Of(match, without: "name");
                if (!seen.TryAdd(key, number))
                {
                    duplicates++;
                    yield return RoutingFindings.IneffectiveMatch(service.On(match), number, seen[key]);
                }
                else if (PrefixMatch.Of(match, number) is { } prefix)
                {
                    if (prefixes.Find(other => other.Covers(prefix)) is { } cover)
                        yield return RoutingFindings.ShadowedPrefix(service.On(match), number, prefix.Prefix, cover.Rule, cover.Prefix);
                    prefixes.Add(prefix);
                }
            }
            if (matches.Count > 0 && duplicates == matches.Count)
                yield return RoutingFindings.UnreachableRule(service.On(rule), $"{protocol} rule {number + 1}", "earlier rules use all of its matches");
        }
    }
}
