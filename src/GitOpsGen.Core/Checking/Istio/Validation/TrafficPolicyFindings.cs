namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH313x: DestinationRules that the webhook rejects.</summary>
internal static class TrafficPolicyFindings
{
    public static Finding DuplicateSubset(Place at, string name) => at.Rejected("MESH3130", $"subset '{name}' is defined twice", "rename or merge them");

    /// <summary>Without the split, Envoy counts connection failures among the gateway errors.</summary>
    public static Finding LocalOriginFailures(Place at) =>
        at.Rejected("MESH3131", "consecutiveLocalOriginFailures counts only with splitExternalLocalOriginErrors: true", "set it, or remove the count");

    public static Finding Percent(Place at, string value) => at.Rejected("MESH3131", $"{value} is not between 0 and 100");

    public static Finding Locality(Place at, string problem) => at.Rejected("MESH3132", $"localityLbSetting: {problem}");

    /// <param name="what">Begins the sentence: the part of the policy, with its port where there is one.</param>
    public static Finding Empty(Place at, string what) => at.Rejected("MESH3133", $"{what} is empty or contradicts itself", "set something in it, or remove it");

    public static Finding NoPort(Place at) => at.Rejected("MESH3133", "portLevelSettings names no port", "set port.number");

    public static Finding ClientTls(Place at, string problem, string hint) => at.Rejected("MESH3134", problem, hint);

    /// <param name="problem">The whole message: a hash's setting, or two connection settings that exclude each other.</param>
    public static Finding LoadBalancer(Place at, string problem) => at.Rejected("MESH3135", problem);
}
