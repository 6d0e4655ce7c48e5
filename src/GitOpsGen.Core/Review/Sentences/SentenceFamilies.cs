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
        ProjectSentences.Of,
        WeightSentences.Of,
        RouteSentences.Of,
        TrafficPolicySentences.Of,
        RateLimitSentences.Of,
        RemoteSecretSentences.Of,
        ExposureSentences.Of,
        ExternalServiceSentences.Of,
        NamespaceSentences.Of,
        ComponentSentences.Of,
        DefinitionSentences.Of,
    ];

    /// <summary>What the families say of a change, and a plain statement of the fields that none of them has a word for.</summary>
    public static IReadOnlyList<Sentence> Of(UnitChange change)
    {
        var sentences = All.SelectMany(family => family(change)).ToList();
        if (sentences.Count == 0)
            return [.. GenericSentences.Of(change)];
        var untold = change.Fields.Where(field => !sentences.Exists(sentence => Tells(sentence, field))).ToList();
        if (change.Kind == ChangeKind.Changed && untold.Count > 0)
            sentences.AddRange(GenericSentences.Of(change with { Fields = untold }));
        return sentences;
    }

    private static bool Tells(Sentence sentence, FieldChange field) =>
        sentence.Fields is not { } told || told.Any(path => field.Path.StartsWith(path, StringComparison.Ordinal));
}
