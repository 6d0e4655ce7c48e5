using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3170: only an ALLOW or DENY AuthorizationPolicy can run dry (pkg/config/validation, checkDryRunAnnotation).</summary>
internal static class DryRunRules
{
    /// <summary>The webhook rejects the annotation elsewhere, so that nobody relies on it.</summary>
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var kind in Kinds.ReadByIstiod.Order(StringComparer.Ordinal))
        {
            foreach (var document in mesh.Of(kind))
            {
                if (document.Annotations().Get("istio.io/dry-run") is not { } annotation)
                    continue;
                if (kind != Kinds.AuthorizationPolicy)
                    yield return ValidationFindings.DryRun(document.On(annotation), $"does not work on a {document.Kind}");
                else if (document.Spec.Text("action") is "CUSTOM" or "AUDIT")
                    yield return ValidationFindings.DryRun(document.On(annotation), $"does not work with action {document.Spec.Text("action")}");
                else if (annotation.Text() is not ("true" or "false"))
                    yield return ValidationFindings.DryRun(document.On(annotation), $"is '{annotation.Text()}', neither true nor false");
            }
        }
    }
}
