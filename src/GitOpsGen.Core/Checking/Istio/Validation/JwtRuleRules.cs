using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3145: the rules of a RequestAuthentication in themselves (pkg/config/validation, validateJwtRule).</summary>
internal static class JwtRuleRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from policy in mesh.Of(Kinds.RequestAuthentication)
        from rule in policy.Spec.Items("jwtRules")
        from finding in CheckRule(policy, rule)
        select finding;

    private static IEnumerable<Finding> CheckRule(ManifestDocument policy, Node rule)
    {
        if (rule.Text("issuer").Length == 0)
            yield return PolicyValidationFindings.Jwt(policy.On(rule), "the rule names no issuer", "add 'issuer:' with what the tokens have as 'iss'");
        if (rule.Get("jwksUri") is { } uri && !(Uri.TryCreate(uri.Text(), UriKind.Absolute, out var parsed) && (parsed.Scheme is "http" or "https")))
            yield return PolicyValidationFindings.Jwt(policy.On(uri), $"jwksUri '{uri.Text()}' is no http or https URL", "write the whole address, https:// included");
        if (rule.Get("jwks") is { } keys && !IsKeySet(keys.Text()))
            yield return PolicyValidationFindings.Jwt(policy.On(keys), "jwks is not a JSON web key set", "give the whole text that begins with {\"keys\": [, or the address of it in jwksUri");
        foreach (var header in rule.Items("fromHeaders").Where(header => header.Text("name").Length == 0))
            yield return PolicyValidationFindings.Jwt(policy.On(header), "fromHeaders names no header");
        foreach (var field in (string[])["audiences", "fromParams", "fromCookies"])
        {
            foreach (var value in rule.Items(field).Where(value => value.Text().Length == 0))
                yield return PolicyValidationFindings.Jwt(policy.On(value), $"{field} holds an empty text");
        }
        foreach (var claim in rule.Items("outputClaimToHeaders").Where(claim => claim.Text("header").Length == 0 || claim.Text("claim").Length == 0))
            yield return PolicyValidationFindings.Jwt(policy.On(claim), "outputClaimToHeaders needs header and claim");
    }

    /// <summary>A set, or a single key; what is in it is Istio's business.</summary>
    private static bool IsKeySet(string text)
    {
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            return json.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object
                && (json.RootElement.TryGetProperty("keys", out _) || json.RootElement.TryGetProperty("kty", out _));
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
