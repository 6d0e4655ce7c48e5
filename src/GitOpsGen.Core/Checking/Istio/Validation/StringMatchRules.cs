using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3106: matches that Envoy cannot evaluate: empty ones, and regular expressions outside of RE2.</summary>
internal static class StringMatchRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var problems = new Dictionary<string, string?>();
        foreach (var service in mesh.Of(Kinds.VirtualService))
        {
            foreach (var rule in service.Spec.Items("http"))
            {
                foreach (var match in rule.Items("match").SelectMany(StringMatches).Concat(rule.Get("corsPolicy").Items("allowOrigins")))
                {
                    if (match.Get("regex") is { } regex && Problem(problems, regex.Text()) is { } problem)
                        yield return VirtualServiceFindings.Regex(service.On(regex), regex.Text(), problem);
                    else if (match is MappingNode mapping && mapping["prefix"] is ScalarNode { Text.Length: 0 } prefix)
                        yield return VirtualServiceFindings.EmptyPrefix(service.On(prefix));
                }
                if (rule.Path("rewrite", "uriRegexRewrite", "match") is { } rewrite && Problem(problems, rewrite.Text()) is { } wrong)
                    yield return VirtualServiceFindings.Regex(service.On(rewrite), rewrite.Text(), wrong);
            }
        }
    }

    /// <summary>All fields of an HTTP match that hold exact, prefix or regex.</summary>
    private static IEnumerable<Node> StringMatches(Node match)
    {
        foreach (var field in (string[])["uri", "scheme", "method", "authority"])
        {
            if (match.Get(field) is { } value)
                yield return value;
        }
        foreach (var field in (string[])["headers", "withoutHeaders", "queryParams"])
        {
            foreach (var entry in match.Get(field).Entries())
                yield return entry.Value;
        }
    }

    /// <summary>Templates repeat expressions for every cluster, and parsing them is what costs.</summary>
    private static string? Problem(Dictionary<string, string?> known, string pattern)
    {
        if (!known.TryGetValue(pattern, out var problem))
            known[pattern] = problem = RegexSyntax.Problem(pattern);
        return problem;
    }
}
