using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>How a VirtualService splits traffic: <c>reviews: v2 weight 10 → 50</c>.</summary>
internal static partial class WeightSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("VirtualService", "networking.istio.io") || change.Kind != ChangeKind.Changed)
            yield break;
        foreach (var field in change.Fields)
        {
            if (Weight().Match(field.Path) is { Success: true } match)
                yield return new Sentence(Topic.Traffic, ((FormattableString)$"{change.Service()}: {Version(match)} weight ").Then(Words.Change(field.Before, field.After, "unset"))) { Field = field.Path };
            else if (Destination().Match(field.Path) is { Success: true } whole && field.Block is { } route)
                yield return new Sentence(Topic.Traffic, $"{change.Service()}: {Version(whole)} {(field.Kind == ChangeKind.Added ? "added" : "removed")} with weight {route.Text("weight") ?? "100"}") { Field = field.Path };
        }
    }

    // The label is <subset=v2>, <host=reviews> or both; its last value is what tells versions apart.
    private static string Version(Match match) => UnitReading.Short(match.Groups["label"].Value.Split('=')[^1]);

    [GeneratedRegex(@"^spec\.(http|tcp|tls)\[[^\]]*\]\.route\[(?<label>[^\]]+)\]\.weight\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Weight();

    [GeneratedRegex(@"^spec\.(http|tcp|tls)\[[^\]]*\]\.route\[(?<label>[^\]]+=[^\]]+)\]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Destination();
}
