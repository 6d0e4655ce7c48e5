using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>The table of what this tool can say about a changed unit.</summary>
internal static class SentenceFamilies
{
    private static readonly Func<UnitChange, IEnumerable<Sentence>>[] All =
    [
        VersionSentences.Of,
        IdentitySentences.Of,
        MutualTlsSentences.Of,
        AuthorizationSentences.Of,
        RequestAuthenticationSentences.Of,
        WeightSentences.Of,
        RouteSentences.Of,
        TrafficPolicySentences.Of,
        RateLimitSentences.Of,
        ExposureSentences.Of,
        ExternalServiceSentences.Of,
        NamespaceSentences.Of,
        ComponentSentences.Of,
        DefinitionSentences.Of,
    ];

    /// <summary>What the families say of a change; a plain statement of it when none of them has a word for it.</summary>
    public static IReadOnlyList<Sentence> Of(UnitChange change)
    {
        var sentences = All.SelectMany(family => family(change)).ToList();
        return sentences.Count > 0 ? sentences : [.. GenericSentences.Of(change)];
    }
}
