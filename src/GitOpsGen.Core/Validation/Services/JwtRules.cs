using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Where the keys of tokens come from.</summary>
internal static class JwtRules
{
    /// <summary>MESH1440 and MESH1441.</summary>
    public static void Check(ValidationContext context)
    {
        foreach (var service in context.File.Services)
        {
            foreach (var twice in service.Jwt.GroupBy(jwt => jwt.Issuer).Where(group => group.Count() > 1))
                context.Report(JwtDiagnostics.SameIssuer(twice.Last().At("issuer"), twice.Key));
            // Without keys istiod looks for <issuer>/.well-known/openid-configuration (pilot/pkg/model/jwks_resolver.go).
            foreach (var jwt in service.Jwt.Where(jwt => jwt.Rule.Entries.All(entry => entry.Key.Text is not ("jwks" or "jwksUri" or "jwks_uri")) && !jwt.Issuer.StartsWith("https://", StringComparison.Ordinal)))
                context.Report(JwtDiagnostics.NoKeys(jwt.At("issuer"), jwt.Issuer));
        }
    }
}

/// <summary>MESH144x: tokens.</summary>
internal static class JwtDiagnostics
{
    public static Diagnostic NoKeys(SourceLocation at, string issuer) =>
        new(Severity.Error, "MESH1440", $"nothing tells where the keys of '{issuer}' are, so every token of it would be refused", at, "add 'jwksUri:'; only an issuer that is an https URL can be asked itself");

    public static Diagnostic SameIssuer(SourceLocation at, string issuer) =>
        new(Severity.Error, "MESH1441", $"issuer '{issuer}' stands twice", at, "join the two; one entry may have several audiences");
}
