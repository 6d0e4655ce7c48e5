namespace GitOpsGen.Core.Model;

/// <summary>The templates of the injector, by the names that <c>inject.istio.io/templates</c> and the istiod chart know them by.</summary>
internal static class InjectionTemplate
{
    /// <summary>Istio's own.</summary>
    public const string Sidecar = "sidecar";

    /// <summary>Ours: the resources of some sidecars.</summary>
    public const string ProxyResources = "proxy-resources";
}
