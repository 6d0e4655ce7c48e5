namespace GitOpsGen.Core.Checking.Istio.EnvoyFilters;

/// <summary>What EnvoyFilters ask of Envoy in vain.</summary>
internal static class EnvoyFilterFindings
{
    /// <summary>
    /// EnvoyFilters of equal priority are applied by age and name, and what the patch refers to may not be there yet.
    /// </summary>
    public static Finding Relative(Place at, string operation) =>
        at.Warning("IST0151", $"{operation} depends on the order in which EnvoyFilters are applied, and this one sets no priority", "set spec.priority, or use INSERT_FIRST or ADD");

    /// <summary>istiod leaves what the patch matches as it is.</summary>
    public static Finding ReplaceInvalid(Place at, string applyTo) =>
        at.Error("IST0152", $"REPLACE does not work on {applyTo}", "it replaces HTTP_FILTER and NETWORK_FILTER only; use MERGE elsewhere");

    /// <param name="applyTo">ROUTE_CONFIGURATION or HTTP_ROUTE, of which istiod
    /// takes no additions (istio.io, EnvoyFilter Patch.Operation).</param>
    public static Finding AddIgnored(Place at, string applyTo) =>
        at.Error("IST0153", $"ADD is ignored on {applyTo}", "use INSERT_FIRST, INSERT_BEFORE or MERGE");

    public static Finding RemoveIgnored(Place at, string applyTo) =>
        at.Error("IST0154", $"REMOVE is ignored on {applyTo}", "change the VirtualService that makes the route");

    /// <param name="operation">REMOVE, REPLACE, INSERT_BEFORE or INSERT_AFTER.</param>
    public static Finding RelativeWithVersion(Place at, string operation) =>
        at.Warning("IST0155", $"{operation} without priority meets an EnvoyFilter for certain proxy versions; during an upgrade it may not be applied",
            "set spec.priority, or use INSERT_FIRST or ADD");
}
