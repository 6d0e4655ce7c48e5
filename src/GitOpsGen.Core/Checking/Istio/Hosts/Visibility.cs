namespace GitOpsGen.Core.Checking.Istio.Hosts;

/// <summary>exportTo: nothing or <c>*</c> is every namespace, <c>.</c> the object's own, <c>~</c> none.</summary>
internal static class Visibility
{
    public static bool IsPublic(IReadOnlyCollection<string> exportTo) => exportTo.Count == 0 || exportTo.Contains("*");

    /// <param name="own">The namespace of the object that is exported.</param>
    /// <param name="viewer">The namespace that looks.</param>
    public static bool Includes(IReadOnlyCollection<string> exportTo, string own, string viewer) =>
        IsPublic(exportTo) || exportTo.Contains(viewer) || (viewer == own && exportTo.Contains("."));

    /// <summary>The namespaces as such, with <c>.</c> resolved; <c>*</c> alone for all.</summary>
    public static IEnumerable<string> Scopes(IReadOnlyCollection<string> exportTo, string own) =>
        IsPublic(exportTo) ? ["*"] : exportTo.Select(scope => scope == "." ? own : scope).Distinct();
}
