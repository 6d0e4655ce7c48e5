namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>A label selector as one string, for messages and for comparing.</summary>
internal static class SelectorText
{
    public static string Of(IReadOnlyDictionary<string, string> selector) =>
        string.Join(',', selector.Keys.Order(StringComparer.Ordinal).Select(key => $"{key}={selector[key]}"));
}
