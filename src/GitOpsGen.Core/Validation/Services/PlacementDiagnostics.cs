using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>MESH140x: where things live.</summary>
internal static class PlacementDiagnostics
{
    public static Diagnostic UnknownNamespace(SourceLocation at, string name, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1400", $"namespace '{name}' is not part of the mesh", at, DidYouMean.Hint(name, known) ?? $"add it to 'namespaces'; known: {string.Join(", ", known)}");

    /// <summary>The namespace's own <c>clusters</c> decide where it is made; an item can only choose among them.</summary>
    public static Diagnostic NamespaceNotThere(SourceLocation at, string item, string @namespace, string cluster) =>
        new(Severity.Error, "MESH1401", $"'{item}' is to be on cluster '{cluster}', which does not have namespace '{@namespace}'", at, $"add '{cluster}' to the clusters of the namespace");

    /// <param name="section">The list of the config, such as <c>services</c>.</param>
    /// <param name="first">Of the item that keeps the name.</param>
    public static Diagnostic SameName(SourceLocation at, string section, string name, SourceLocation first) =>
        new(Severity.Error, "MESH1402", $"two {section} are '{name}'", at, $"the first one is on line {first.Line}; everything about one of them stands in one place");
}
