using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>A DestinationRule's circuit breaker, load balancing and versions.</summary>
internal static partial class TrafficPolicySentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("DestinationRule", "networking.istio.io") || change.Kind != ChangeKind.Changed)
            yield break;
        foreach (var field in change.Fields)
        {
            if (Setting().Match(field.Path) is { Success: true } setting && (field.Before ?? field.After)!.Length < 60)
            {
                var words = setting.Groups["part"].Value == "loadBalancer" ? "load balancing" : "circuit breaker";
                yield return new Sentence(Topic.Traffic, ((FormattableString)$"{change.Service()}: ").Then(Words.Plain(words)).Then($" {setting.Groups["name"].Value} ").Then(Words.Change(field.Before, field.After, "default"))) { Fields = [field.Path] };
            }
            else if (Subset().Match(field.Path) is { Success: true } subset)
            {
                yield return new Sentence(Topic.Traffic, $"{change.Service()}: version {subset.Groups["name"].Value} {(field.Kind == ChangeKind.Added ? "added" : "removed")}") { Fields = [field.Path] };
            }
        }
    }

    [GeneratedRegex(@"^spec\.trafficPolicy\.(?<part>connectionPool|outlierDetection|loadBalancer)\.([\w.]*\.)?(?<name>\w+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^spec\.subsets\[name=(?<name>[^\]]+)\]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Subset();
}
