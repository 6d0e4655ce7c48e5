using GitOpsGen.Core.Checking.Istio.Annotations;
using GitOpsGen.Core.Checking.Istio.ControlPlane;
using GitOpsGen.Core.Checking.Istio.DestinationRules;
using GitOpsGen.Core.Checking.Istio.EnvoyFilters;
using GitOpsGen.Core.Checking.Istio.Gateways;
using GitOpsGen.Core.Checking.Istio.Namespaces;
using GitOpsGen.Core.Checking.Istio.Policies;
using GitOpsGen.Core.Checking.Istio.Routing;
using GitOpsGen.Core.Checking.Istio.ServiceEntries;
using GitOpsGen.Core.Checking.Istio.Services;
using GitOpsGen.Core.Checking.Istio.Workloads;
using static GitOpsGen.Core.Diagnostics.Severity;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>Every code that the analysis reports. docs/diagnostics has a page for each, and says which of istioctl's are left out and why.</summary>
internal static class AnalysisRules
{
    public static readonly IReadOnlyList<AnalysisRule> All =
    [
        new("IST0002", Warning, "Deprecated", DeprecatedFields.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", VirtualServiceDestinations.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", VirtualServiceSubsets.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", VirtualServiceGateways.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", Delegates.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", GatewayWorkloads.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", GatewayCredentials.Check),
        new("IST0101", Error, "ReferencedResourceNotFound", PolicyReferences.Check),
        new("IST0102", Info, "NamespaceNotInjected", InjectionLabels.Check),
        new("IST0107", Warning, "MisplacedAnnotation", AnnotationRules.Check),
        new("IST0108", Warning, "UnknownAnnotation", AnnotationRules.Check),
        new("IST0109", Error, "ConflictingMeshGatewayVirtualServiceHosts", ConflictingMeshHosts.Check),
        new("IST0110", Error, "ConflictingSidecarWorkloadSelectors", PolicyScopes.Check),
        new("IST0111", Error, "MultipleSidecarsWithoutWorkloadSelectors", PolicyScopes.Check),
        new("IST0112", Error, "VirtualServiceDestinationPortSelectorRequired", VirtualServiceDestinations.Check),
        new("IST0116", Warning, "DeploymentAssociatedToMultipleServices", WorkloadServices.Check),
        new("IST0118", Info, "PortNameIsNotUnderNamingConvention", PortNames.Check),
        new("IST0123", Warning, "NamespaceMultipleInjectionLabels", InjectionLabels.Check),
        new("IST0125", Warning, "InvalidAnnotation", AnnotationRules.Check),
        new("IST0126", Error, "UnknownMeshNetworksServiceRegistry", MeshNetworks.Check),
        new("IST0127", Warning, "NoMatchingWorkloadsFound", PolicySelectors.Check),
        new("IST0128", Warning, "NoServerCertificateVerificationDestinationLevel", ServerVerification.Check),
        new("IST0129", Warning, "NoServerCertificateVerificationPortLevel", ServerVerification.Check),
        new("IST0130", Warning, "VirtualServiceUnreachableRule", UnreachableRules.Check),
        new("IST0131", Info, "VirtualServiceIneffectiveMatch", UnreachableRules.Check),
        new("IST0132", Warning, "VirtualServiceHostNotFoundInGateway", VirtualServiceGateways.Check),
        new("IST0134", Warning, "ServiceEntryAddressesRequired", ServiceEntryRules.Check),
        new("IST0135", Info, "DeprecatedAnnotation", AnnotationRules.Check),
        new("IST0136", Info, "AlphaAnnotation", AnnotationRules.Check),
        new("IST0137", Warning, "DeploymentConflictingPorts", WorkloadServices.Check),
        new("IST0138", Warning, "GatewayDuplicateCertificate", DuplicateCertificates.Check),
        new("IST0139", Error, "InvalidWebhook", InjectorWebhooks.Check),
        new("IST0140", Warning, "IngressRouteRulesNotAffected", IngressSubsets.Check),
        new("IST0142", Error, "UnsupportedKubernetesVersion", KubernetesVersions.Check),
        new("IST0144", Warning, "InvalidApplicationUID", PodRules.Check),
        new("IST0145", Error, "ConflictingGateways", ConflictingGateways.Check),
        new("IST0146", Warning, "ImageAutoWithoutInjectionWarning", PodRules.Check),
        new("IST0147", Error, "ImageAutoWithoutInjectionError", PodRules.Check),
        new("IST0148", Info, "NamespaceInjectionEnabledByDefault", InjectionLabels.Check),
        new("IST0149", Error, "JwtClaimBasedRoutingWithoutRequestAuthN", ClaimRouting.Check),
        new("IST0150", Warning, "ExternalNameServiceTypeInvalidPortName", PortNames.Check),
        new("IST0151", Warning, "EnvoyFilterUsesRelativeOperation", PatchOperations.Check),
        new("IST0152", Error, "EnvoyFilterUsesReplaceOperationIncorrectly", PatchOperations.Check),
        new("IST0153", Error, "EnvoyFilterUsesAddOperationIncorrectly", PatchOperations.Check),
        new("IST0154", Error, "EnvoyFilterUsesRemoveOperationIncorrectly", PatchOperations.Check),
        new("IST0155", Warning, "EnvoyFilterUsesRelativeOperationWithProxyVersion", PatchOperations.Check),
        new("IST0156", Error, "UnsupportedGatewayAPIVersion", GatewayApiVersions.Check),
        new("IST0157", Warning, "InvalidTelemetryProvider", AccessLogProviders.Check),
        new("IST0159", Error, "ConflictingTelemetryWorkloadSelectors", PolicyScopes.Check),
        new("IST0160", Error, "MultipleTelemetriesWithoutWorkloadSelectors", PolicyScopes.Check),
        new("IST0162", Warning, "GatewayPortNotDefinedOnService", GatewayWorkloads.Check),
        new("IST0163", Warning, "InvalidExternalControlPlaneConfig", RemoteWebhookUrls.Check),
        new("IST0164", Info, "ExternalControlPlaneAddressIsNotAHostname", RemoteWebhookUrls.Check),
        new("IST0165", Warning, "ReferencedInternalGateway", VirtualServiceGateways.Check),
        new("IST0166", Warning, "IneffectiveSelector", PolicySelectors.Check),
        new("IST0167", Warning, "IneffectivePolicy", PolicyScopes.Check),
        new("IST0168", Warning, "UnknownUpgradeCompatibility", UpgradeChanges.Check),
        new("IST0169", Warning, "UpdateIncompatibility", UpgradeChanges.Check),
        new("IST0170", Warning, "MultiClusterInconsistentService", ServiceSameness.Check),
        new("IST0172", Warning, "FutureUnsupportedGatewayAPIVersion", GatewayApiVersions.Check),
        new("IST0173", Error, "DestinationRuleSubsetNotSelectPods", DestinationRuleTargets.Check),
        new("IST0174", Warning, "UnknownDestinationRuleHost", DestinationRuleTargets.Check),
        new("IST0175", Warning, "JwksUriFetchUnrestricted", JwksFetching.Check),
        new("IST0176", Warning, "GatewayAPICRDVersionBelowMinimum", GatewayApiVersions.Check),
        new("IST0177", Warning, "ConflictingServiceEntryProtocol", ServiceEntryRules.Check),
    ];
}
