using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>RequestAuthentication: whose tokens are accepted.</summary>
internal static class RequestAuthenticationSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("RequestAuthentication", "security.istio.io"))
            yield break;
        var (before, after) = (Issuers(change.Before), Issuers(change.After));
        foreach (var issuer in after.Except(before))
            yield return new Sentence(Topic.Security, change.Scope().Then($": tokens of issuer {issuer} are accepted"), Risk.Authorization);
        foreach (var issuer in before.Except(after))
            yield return new Sentence(Topic.Security, change.Scope().Then($": tokens of issuer {issuer} are no longer accepted"), Risk.Authorization);
        foreach (var issuer in after.Intersect(before).Where(issuer => !NodeEquality.Same(Rule(change.Before, issuer), Rule(change.After, issuer))))
            yield return new Sentence(Topic.Security, change.Scope().Then($": how tokens of issuer {issuer} are checked changes"), Risk.Authorization);
    }

    private static Node Rule(Node? root, string issuer) => root.Items("spec", "jwtRules").First(rule => rule.Text("issuer") == issuer);

    private static List<string> Issuers(Node? root) =>
        [.. root.Items("spec", "jwtRules").Select(rule => rule.Text("issuer")).OfType<string>()];
}
