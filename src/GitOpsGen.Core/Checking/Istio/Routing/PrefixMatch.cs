using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>An HTTP match on a path prefix, with everything else that it asks for, so that two can be compared.</summary>
internal sealed record PrefixMatch(int Rule, string Prefix, string OtherConditions)
{
    /// <param name="rule">Its rule's number, from 0.</param>
    /// <returns>Null for a match that does not go by prefix.</returns>
    public static PrefixMatch? Of(Node match, int rule) =>
        match.Get("uri").Text("prefix") is { Length: > 0 } prefix
            ? new(rule, prefix, string.Join('|', match.Entries().Where(entry => entry.Key.Text is not ("uri" or "name"))
                .OrderBy(entry => entry.Key.Text, StringComparer.Ordinal)
                .Select(entry => $"{entry.Key.Text}={CanonicalText.Of(entry.Value)}")))
            : null;

    /// <summary>True when this earlier match takes every request that the later one is for. Equal prefixes are another rule's business.</summary>
    public bool Covers(PrefixMatch later) =>
        later.Prefix != Prefix && later.Prefix.StartsWith(Prefix, StringComparison.Ordinal) && later.OtherConditions == OtherConditions;
}
