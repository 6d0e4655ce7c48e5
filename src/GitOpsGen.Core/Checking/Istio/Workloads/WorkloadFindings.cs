namespace GitOpsGen.Core.Checking.Istio.Workloads;

/// <summary>What can be wrong with rendered pods.</summary>
internal static class WorkloadFindings
{
    /// <param name="at">The <c>runAsUser</c> that says 1337, the pod's or a container's.</param>
    public static Finding ProxyUser(Place at) =>
        at.Warning("IST0144", "user 1337 is the proxy's own: traffic of this container bypasses the sidecar", "run as another user");

    /// <summary>
    /// istioctl's level: the webhook's selectors may have been
    /// changed. Where they were not, the image cannot be pulled.
    /// </summary>
    public static Finding AutoImageWithoutInjection(Place at, string kind) =>
        at.Warning("IST0146", $"image 'auto' is filled in by the injector, which does not look at this {kind}",
            "label the pod template sidecar.istio.io/inject: \"true\", and the namespace not istio-injection: disabled");

    public static Finding AutoImagePod(Place at) =>
        at.Error("IST0147", "image 'auto' was not filled in by the injector; the kubelet cannot pull it", "let a Deployment create the pod, in a namespace that is injected");
}
