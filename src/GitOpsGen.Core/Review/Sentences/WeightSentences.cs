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
        var weights = change.Fields.Select(field => (Field: field, Match: Weight().Match(field.Path))).Where(weight => weight.Match.Success);
        foreach (var route in weights.GroupBy(weight => weight.Match.Groups["route"].Value))
        {
            var told = route
                .Select(weight => ((FormattableString)$"{Version(weight.Match)} weight ").Then(Words.Change(weight.Field.Before, weight.Field.After, "unset")))
                .Aggregate((first, second) => first.Then($", ").Then(second));
            yield return new Sentence(Topic.Traffic, ((FormattableString)$"{change.Service()}: ").Then(told)) { Fields = [.. route.Select(weight => weight.Field.Path)] };
        }
        foreach (var field in change.Fields)
        {
            if (Destination().Match(field.Path) is { Success: true } whole && field.Block is { } route)
                yield return new Sentence(Topic.Traffic, $"{change.Service()}: {Version(whole)} {(field.Kind == ChangeKind.Added ? "added" : "removed")} with weight {route.Text("weight") ?? "100"}") { Fields = [field.Path] };
        }
    }

    // The label is <subset=v2>, <host=reviews> or both; its last value is what tells versions apart.
    private static string Version(Match match) => UnitReading.Short(match.Groups["label"].Value.Split('=')[^1]);

    [GeneratedRegex(@"^(?<route>spec\.(http|tcp|tls)\[[^\]]*\])\.route\[(?<label>[^\]]+)\]\.weight\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Weight();

    [GeneratedRegex(@"^spec\.(http|tcp|tls)\[[^\]]*\]\.route\[(?<label>[^\]]+=[^\]]+)\]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Destination();
}
