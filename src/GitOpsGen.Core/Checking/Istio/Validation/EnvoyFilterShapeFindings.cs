namespace GitOpsGen.Core.Checking.Istio.Validation;

internal static class EnvoyFilterShapeFindings
{
    public static Finding Patch(Place at, string problem) => at.Rejected("MESH3160", $"the patch cannot work: {problem}");
}
