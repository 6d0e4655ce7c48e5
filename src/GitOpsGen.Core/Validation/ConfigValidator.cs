using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Validation.Resources;
using GitOpsGen.Core.Validation.Services;

namespace GitOpsGen.Core.Validation;

/// <summary>
/// The second stage: does the config make sense with all clusters in view? Every rule runs, whatever the others
/// found, so that all mistakes show at once.
/// </summary>
public static class ConfigValidator
{
    /// <summary>Rules about values that are written; they hold however much of the rest is missing.</summary>
    private static readonly Action<ValidationContext>[] WrittenValueRules =
    [
        TopologyRules.CheckReferences,
        VersionRules.Check,
        AddressRules.Check,
        GatewayRules.Check,
        NameRules.Check,
        NamespaceRules.Check,
        ResourceRules.Check,
    ];

    /// <summary>Rules about what is missing, which a mistake of form elsewhere could make up.</summary>
    private static readonly Action<ValidationContext>[] CompletenessRules =
    [
        TopologyRules.CheckRoles,
        TopologyRules.CheckControlPlanes,
        ServerRules.Check,
        NetworkRules.Check,
        SecretRules.Check,
    ];

    /// <summary>Rules about how the parts fit together, which a part that could not be read would seem to break.</summary>
    private static readonly Action<ValidationContext>[] FitRules =
    [
        SelectorRules.Check,
        HelmValueRules.Check,
        AmbiguousValueRules.Check,
        GatewayValueRules.Check,
        PlacementRules.Check,
        ServiceRules.Check,
        RouteRules.Check,
        ProtocolRules.Check,
        TrafficPolicyRules.Check,
        ExposureRules.Check,
        AuthorizationRules.Check,
        JwtRules.Check,
        RateLimitRules.Check,
        TelemetryRules.Check,
        ExternalServiceRules.Check,
        ResourceListRules.Check,
    ];

    /// <returns>The model with the warnings; or, with any error, no model and
    /// everything that all rules found (MESH12xx and MESH14xx).</returns>
    public static StageResult<MeshModel> Validate(ParsedConfig config)
    {
        var context = new ValidationContext(config.File);
        foreach (var rule in WrittenValueRules.Concat(CompletenessRules).Concat(FitRules))
            rule(context);
        return context.HasErrors
            ? StageResult.Failed<MeshModel>(context.Diagnostics)
            : StageResult.Of(MeshModelBuilder.Build(config), context.Diagnostics);
    }

    /// <summary>What can be said of a config that has mistakes of form, so that one run shows as much as possible.</summary>
    /// <param name="draft">What could be bound of it.</param>
    /// <param name="isComplete">Whether everything was bound, unknown keys apart.</param>
    internal static IReadOnlyList<Diagnostic> Glance(MeshFile? draft, bool isComplete)
    {
        if (draft is not { Mesh.Istio: not null, Clusters: not null })
            return [];
        var context = new ValidationContext(draft);
        foreach (var rule in WrittenValueRules)
            rule(context);
        foreach (var rule in isComplete ? FitRules : [])
            rule(context);
        return context.Diagnostics;
    }
}
