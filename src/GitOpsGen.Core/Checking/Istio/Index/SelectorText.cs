namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>A label selector as one string, for messages and for comparing.</summary>
internal static class SelectorText
{
    /// <returns><c>key=value</c> with commas, keys in ordinal order; empty for the selector that picks everything.</returns>
    public static string Of(IReadOnlyDictionary<string, string> selector) =>
        string.Join(',', selector.Keys.Order(StringComparer.Ordinal).Select(key => $"{key}={selector[key]}"));
}
