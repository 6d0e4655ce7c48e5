namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>The API groups of the catalogue that are compiled into the API server; every other kind is a custom resource.</summary>
internal static class BuiltInGroups
{
    /// <param name="apiVersion"><c>apps/v1</c>, or <c>v1</c> for the core group.</param>
    public static bool Has(string apiVersion) =>
        apiVersion == "v1" || apiVersion.Split('/')[0] is "apps" or "autoscaling" or "batch" or "networking.k8s.io" or "policy" or "rbac.authorization.k8s.io";
}
