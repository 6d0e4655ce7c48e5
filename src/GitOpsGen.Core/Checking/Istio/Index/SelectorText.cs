namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>A label selector as one string, for messages and for comparing.</summary>
internal static class SelectorText
{
    public static string Of(IReadOnlyDictionary<string, string> selector) =>
        string.Join(',', selector.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
