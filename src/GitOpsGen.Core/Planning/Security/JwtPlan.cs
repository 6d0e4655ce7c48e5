using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.Security;

/// <summary>
/// Tokens. RequestAuthentication refuses bad tokens and lets requests without one in; a DENY policy closes that gap. It
/// is asked before the service's ALLOW rules, so it narrows them and never opens anything.
/// </summary>
internal static class JwtPlan
{
    /// <returns>A RequestAuthentication with all issuers, and a DENY policy
    /// <c>&lt;service&gt;-require-jwt</c> when a token or a claim is required.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, MeshService service)
    {
        var issuers = service.Config.Jwt;
        if (issuers.Count == 0)
            yield break;
        var selector = Spec.Of(("matchLabels", service.Selector));
        var origin = ServiceOrigin.Of(service, "jwt");
        yield return scope.Resource(service.Namespace.Name, "RequestAuthentication", service.Name, "manifests/request-authentication.yaml.sbn", origin, Spec.Of(
            ("selector", selector),
            ("jwtRules", issuers.Select(issuer => Spec.Of(("issuer", issuer.Issuer)).With([.. Spec.From(issuer.Rule).Select(field => (field.Key, field.Value))])).ToList())));
        var rules = Denied(service).ToList();
        if (rules.Count > 0)
            yield return scope.Resource(service.Namespace.Name, "AuthorizationPolicy", $"{service.Name}-require-jwt", AuthorizationPlan.Template, origin, Spec.Of(("selector", selector), ("action", "DENY"), ("rules", rules)));
    }

    private static IEnumerable<Dictionary<string, object?>> Denied(MeshService service)
    {
        var issuers = service.Config.Jwt;
        var required = issuers.Where(issuer => issuer.Required).Select(Tokens).ToList();
        if (required.Count > 0)
            yield return Rule(service, Spec.Of(("notRequestPrincipals", required.Count == issuers.Count ? ["*"] : required)), null);
        foreach (var issuer in issuers)
        {
            foreach (var (claim, values) in issuer.Claims)
                yield return Rule(service, Spec.Of(("requestPrincipals", new[] { Tokens(issuer) })), Spec.Of(("key", $"request.auth.claims[{claim}]"), ("notValues", values)));
        }
    }

    // The principal of a token is <issuer>/<subject>.
    private static string Tokens(JwtConfig issuer) => $"{issuer.Issuer}/*";

    private static Dictionary<string, object?> Rule(MeshService service, object source, object? condition)
    {
        var ports = WorkloadPorts.Http(service);
        return Spec.Of(
            ("from", new[] { Spec.Of(("source", source)) }),
            ("to", ports.Count > 0 ? new[] { Spec.Of(("operation", Spec.Of(("ports", ports)))) } : null),
            ("when", condition is null ? null : new[] { condition }));
    }
}
