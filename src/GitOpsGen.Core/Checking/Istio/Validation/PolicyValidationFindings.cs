namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH314x, MESH3165: policies and Telemetries that the webhook rejects.</summary>
internal static class PolicyValidationFindings
{
    public static Finding NoRules(Place at, string action) =>
        at.Rejected("MESH3140", $"{action} without rules is never triggered", "rules: [{}] matches every request");

    /// <param name="problem">The whole message: a provider without CUSTOM,
    /// CUSTOM without one, or a field that CUSTOM does not take.</param>
    public static Finding Provider(Place at, string problem) => at.Rejected("MESH3141", problem);

    /// <param name="what">The part of the rule that holds nothing: from, source, to, operation, a value or a condition.</param>
    public static Finding Empty(Place at, string what) => at.Rejected("MESH3142", $"the {what} is empty", "say what it matches, or leave it out");

    /// <param name="problem">The whole message, with the value.</param>
    public static Finding Value(Place at, string problem) => at.Rejected("MESH3143", problem);

    public static Finding Jwt(Place at, string problem, string? hint = null) => at.Rejected("MESH3145", problem, hint);

    public static Finding Telemetry(Place at, string problem) => at.Rejected("MESH3165", problem);
}
