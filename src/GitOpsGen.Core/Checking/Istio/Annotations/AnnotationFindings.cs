namespace GitOpsGen.Core.Checking.Istio.Annotations;

/// <summary>What can be wrong with Istio's annotations.</summary>
internal static class AnnotationFindings
{
    public static Finding Unknown(Place at, string name) =>
        at.Warning("IST0108", $"Istio knows no annotation '{name}'", "look for a typing error; names are case-sensitive");

    /// <summary>The most common case of IST0108, which deserves a better hint.</summary>
    public static Finding IsLabel(Place at, string name) =>
        at.Warning("IST0108", $"'{name}' does nothing as an annotation: it is a label", "move it to metadata.labels");

    /// <param name="kinds">Where Istio reads it.</param>
    /// <param name="kind">Where it stands; Pod for the template of a controller.</param>
    public static Finding Misplaced(Place at, string name, string[] kinds, string kind) =>
        at.Warning("IST0107", $"'{name}' has no effect on a {kind}", $"it belongs on {string.Join(", ", kinds)}{(kinds.Contains("Pod") ? " (for a Deployment: spec.template.metadata)" : "")}");

    /// <summary>Where the injector reads the annotation, it refuses the pod, so the Deployment makes none.</summary>
    /// <param name="problem">Ends the sentence, as <see cref="AnnotationValues"/> says it.</param>
    public static Finding Invalid(Place at, string name, string value, string problem) =>
        at.Warning("IST0125", $"'{name}': '{value}' {problem}");

    public static Finding Deprecated(Place at, string name) =>
        at.Info("IST0135", $"annotation '{name}' is deprecated", name == "sidecar.istio.io/inject" ? "use the label of the same name" : "it may stop working with any release");

    public static Finding Alpha(Place at, string name) =>
        at.Info("IST0136", $"annotation '{name}' is alpha; the new release may treat it differently", "read the release notes before upgrading");
}
