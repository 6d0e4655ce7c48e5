using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>What else a VirtualService does: routes, timeouts, retries, faults, mirrors.</summary>
internal static partial class RouteSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("VirtualService", "networking.istio.io") || change.Kind != ChangeKind.Changed)
            yield break;
        foreach (var field in change.Fields)
        {
            if (Route().IsMatch(field.Path) && field.Block is { } route)
                yield return new Sentence(Topic.Traffic, ((FormattableString)$"{change.Service()}: route {(field.Kind == ChangeKind.Added ? "added" : "removed")} ").Then(Match(route))) { Fields = [field.Path] };
            else if (Setting().Match(field.Path) is { Success: true } setting && IsShort(field))
                yield return new Sentence(Topic.Traffic, ((FormattableString)$"{change.Service()}: {setting.Groups["name"].Value} ").Then(Words.Change(field.Before, field.After, "default"))) { Fields = [field.Path] };
        }
    }

    /// <summary>What a route looks at, by the names of the match's fields.</summary>
    private static FormattableString Match(Node route)
    {
        var keys = route.Items("match").SelectMany(match => match.Entries()).Select(entry => entry.Key.Text).Distinct().ToList();
        return keys.Count == 0 ? (FormattableString)$"for all requests" : $"that matches on {string.Join(", ", keys)}";
    }

    private static bool IsShort(FieldChange field) => (field.Before?.Length ?? 0) + (field.After?.Length ?? 0) < 60;

    [GeneratedRegex(@"^spec\.(http|tcp|tls)\[[^\]]*\]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Route();

    [GeneratedRegex(@"^spec\.http\[[^\]]*\]\.(?<name>timeout|retries(\.\w+)?|mirror\.[\w.]+|mirrorPercentage\.value|fault\.[\w.]+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
