namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3160: EnvoyFilters that the webhook rejects.</summary>
internal static class EnvoyFilterShapeFindings
{
    /// <param name="problem">Ends the sentence; the first one of the patch.</param>
    public static Finding Patch(Place at, string problem) => at.Rejected("MESH3160", $"the patch cannot work: {problem}");
}
