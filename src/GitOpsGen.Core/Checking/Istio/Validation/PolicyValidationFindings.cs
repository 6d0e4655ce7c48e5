namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH314x, MESH3165: policies and Telemetries that the webhook rejects.</summary>
internal static class PolicyValidationFindings
{
    public static Finding NoRules(Place at, string action) =>
        at.Rejected("MESH3140", $"{action} without rules is never triggered", "rules: [{}] matches every request");

    public static Finding Provider(Place at, string problem) => at.Rejected("MESH3141", problem);

    public static Finding Empty(Place at, string what) => at.Rejected("MESH3142", $"the {what} is empty", "say what it matches, or leave it out");

    public static Finding Value(Place at, string problem) => at.Rejected("MESH3143", problem);

    public static Finding Jwt(Place at, string problem) => at.Rejected("MESH3145", problem);

    public static Finding Telemetry(Place at, string problem) => at.Rejected("MESH3165", problem);
}
