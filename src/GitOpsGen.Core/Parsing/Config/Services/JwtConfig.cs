using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>An issuer of tokens. RequestAuthentication alone lets requests without a token in, so 'required' adds the policy that does not.</summary>
public sealed record JwtConfig : ConfigRecord
{
    [Description("The tokens' issuer (claim iss).")]
    public required string Issuer { get; init; }

    [Description("Refuse requests that carry no valid token.")]
    public bool Required { get; init; } = true;

    [Description("Claims that a token must carry, each with the values allowed; {groups: [admin]}.")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Claims { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    [Description("Further fields of Istio's JWTRule: jwksUri, jwks, audiences, fromHeaders, fromParams, forwardOriginalToken, outputClaimToHeaders, …")]
    [IstioSchema("security.istio.io/v1", "RequestAuthentication", "spec.jwtRules[]")]
    [Rest]
    public MappingNode Rule { get; init; } = new(default, []);
}
