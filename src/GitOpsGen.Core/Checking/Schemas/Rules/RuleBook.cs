namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Every rule that the catalogue's files may name.</summary>
internal static class RuleBook
{
    private static readonly Dictionary<string, SchemaRule> ByName =
        ScalarRules.All.Concat(MapRules.All).Concat(ObjectRules.All).Concat(KubernetesTexts.All).Concat(KubernetesRules.All).Concat(PodRules.All).Concat(ContainerRules.All).Concat(WorkloadRules.All).Concat(NetworkRules.All).Concat(RbacRules.All).Concat(GatewayApiRules.All).Concat(RouteRules.All).ToDictionary(rule => rule.Name);

    public static IReadOnlyCollection<SchemaRule> All => ByName.Values;

    /// <summary>Null for a name that no rule has.</summary>
    public static SchemaRule? Find(string name) => ByName.GetValueOrDefault(name);
}
