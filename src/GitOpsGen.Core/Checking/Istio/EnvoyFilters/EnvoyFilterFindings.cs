namespace GitOpsGen.Core.Checking.Istio.EnvoyFilters;

/// <summary>What EnvoyFilters ask of Envoy in vain.</summary>
internal static class EnvoyFilterFindings
{
    public static Finding Relative(Place at, string operation) =>
        at.Warning("IST0151", $"{operation} depends on the order in which EnvoyFilters are applied, and this one sets no priority", "set spec.priority, or use INSERT_FIRST or ADD");

    public static Finding ReplaceInvalid(Place at, string applyTo) =>
        at.Error("IST0152", $"REPLACE does not work on {applyTo}", "it replaces HTTP_FILTER and NETWORK_FILTER only; use MERGE elsewhere");

    public static Finding AddIgnored(Place at, string applyTo) =>
        at.Error("IST0153", $"ADD is ignored on {applyTo}", "use INSERT_FIRST, INSERT_BEFORE or MERGE");

    public static Finding RemoveIgnored(Place at, string applyTo) =>
        at.Error("IST0154", $"REMOVE is ignored on {applyTo}", "change the VirtualService that makes the route");

    public static Finding RelativeWithVersion(Place at, string operation) =>
        at.Warning("IST0155", $"{operation} without priority meets an EnvoyFilter for certain proxy versions; during an upgrade it may not be applied",
            "set spec.priority, or use INSERT_FIRST or ADD");
}
