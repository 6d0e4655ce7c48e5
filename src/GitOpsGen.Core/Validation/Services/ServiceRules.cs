using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>A service's own ports, names and sidecars.</summary>
internal static class ServiceRules
{
    private static readonly string[] NeedSidecar = ["allow", "deny", "audit", "custom", "jwt", "mtls", "rateLimit", "globalRateLimit", "proxyResources"];

    /// <summary>MESH1403 to MESH1407, and MESH1105 for a name that Kubernetes does not take for a Service.</summary>
    public static void Check(ValidationContext context)
    {
        foreach (var service in context.File.Services)
        {
            if (!Format.ByName("service-name")!.Matches(service.Name))
                context.Report(BindingDiagnostics.BadFormat(service.At("name"), service.Name, Format.ByName("service-name")!));
            foreach (var twice in service.Ports.GroupBy(port => port.Port).Where(ports => ports.Count() > 1))
                context.Report(ServiceDiagnostics.PortTwice(twice.Last().At("port"), service.Name, twice.Key));
            if (service.CreateService && service.Ports.Count == 0)
                context.Report(ServiceDiagnostics.NoPorts(service.At("createService"), service.Name));
            CheckInjection(context, service);
            if (service.Injection == Injection.Disabled)
                CheckLookalikes(context, service);
        }
    }

    // istiod's neverInjectSelector knows labels only, no namespaces (charts/istio-discovery, sidecarInjectorWebhook).
    private static void CheckLookalikes(ValidationContext context, ServiceConfig service)
    {
        var labels = LabelsOf(service);
        foreach (var other in context.File.Services.Where(other => other != service && (other.Injection ?? Inherited(context, other)) == Injection.Enabled))
        {
            var theirs = LabelsOf(other);
            if (labels.All(label => theirs.GetValueOrDefault(label.Key) == label.Value))
                context.Report(ServiceDiagnostics.SameLabels(service.At("injection"), service.Name, $"{other.Namespace}/{other.Name}"));
        }
    }

    private static Injection Inherited(ValidationContext context, ServiceConfig service) =>
        context.Workloads.Namespaces.GetValueOrDefault(service.Namespace)?.Injection ?? Injection.Enabled;

    private static IReadOnlyDictionary<string, string> LabelsOf(ServiceConfig service) =>
        service.Selector.Count > 0 ? service.Selector : new Dictionary<string, string> { ["app"] = service.Name };

    private static void CheckInjection(ValidationContext context, ServiceConfig service)
    {
        var byNamespace = Inherited(context, service);
        if (service.Injection == Injection.Enabled && byNamespace == Injection.Disabled)
            context.Report(ServiceDiagnostics.InjectionNeedsPodLabel(service.At("injection"), service.Name, service.Namespace));
        else if ((service.Injection ?? byNamespace) == Injection.Disabled && NeedSidecar.FirstOrDefault(service.Has) is { } part)
            context.Report(ServiceDiagnostics.NoSidecar(service.At(part), service.Name, part));
    }
}
