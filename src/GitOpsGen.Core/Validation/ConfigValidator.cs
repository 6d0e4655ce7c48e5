using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Core.Validation;

/// <summary>
/// The second stage: does the config make sense with all clusters in view? Every rule runs, whatever the others
/// found, so that all mistakes show at once.
/// </summary>
public static class ConfigValidator
{
    private static readonly Action<ValidationContext>[] Rules =
    [
        TopologyRules.Check,
        VersionRules.Check,
        ServerRules.Check,
        NetworkRules.Check,
        AddressRules.Check,
        GatewayRules.Check,
        NameRules.Check,
        SelectorRules.Check,
        NamespaceRules.Check,
        SecretRules.Check,
        ResourceRules.Check,
        HelmValueRules.Check,
    ];

    public static StageResult<MeshModel> Validate(ParsedConfig config)
    {
        var context = new ValidationContext(config);
        foreach (var rule in Rules)
            rule(context);
        return context.HasErrors
            ? StageResult.Failed<MeshModel>(context.Diagnostics)
            : StageResult.Of(MeshModelBuilder.Build(config), context.Diagnostics);
    }
}
