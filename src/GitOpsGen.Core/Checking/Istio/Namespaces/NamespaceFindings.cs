namespace GitOpsGen.Core.Checking.Istio.Namespaces;

/// <summary>What a namespace's labels leave unsaid, or say twice.</summary>
internal static class NamespaceFindings
{
    /// <summary>Info, as in istioctl: a namespace outside of the mesh looks just the same.</summary>
    public static Finding NotInjected(Place at, string ns) =>
        at.Info("IST0102", $"namespace '{ns}' says nothing about sidecar injection, so its pods get no proxy",
            "set 'injection: enabled', or 'disabled' to say that this is meant");

    public static Finding TwoInjectionLabels(Place at, string ns) =>
        at.Warning("IST0123", $"namespace '{ns}' carries both istio-injection and istio.io/rev; istio-injection wins and the revision is ignored",
            "keep istio.io/rev for revisions and tags, istio-injection otherwise");

    public static Finding InjectedByDefault(Place at, string ns) =>
        at.Info("IST0148", $"namespace '{ns}' is injected although it carries no label, because enableNamespacesByDefault is set",
            "label it, so that the manifest says what happens");
}
