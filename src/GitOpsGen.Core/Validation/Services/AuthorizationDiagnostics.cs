using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>MESH143x: who may call whom.</summary>
internal static class AuthorizationDiagnostics
{
    public static Diagnostic AllowedAnyway(SourceLocation at, string service, string @namespace) =>
        new(Severity.Error, "MESH1430", $"'allow' of '{service}' keeps nothing out: namespace '{@namespace}' is allow-all", at, "remove 'authorization: allow-all'; services without 'allow' are open by themselves");

    /// <summary>A warning: requests from outside get 403, which someone may want while a service is being closed.</summary>
    /// <param name="gateway">Its identity as rules write it, <c>&lt;namespace&gt;/&lt;service account&gt;</c>.</param>
    public static Diagnostic GatewayRefused(SourceLocation at, string service, string gateway) =>
        new(Severity.Warning, "MESH1431", $"'{service}' is exposed, but refuses the gateway", at, $"add '{{from: [{gateway}]}}' to 'allow'");

    /// <summary>A warning, because the caller may belong to another team's config.</summary>
    public static Diagnostic UnknownNamespace(SourceLocation at, string name, IEnumerable<string> known) =>
        new(Severity.Warning, "MESH1432", $"callers come from namespace '{name}', which this config does not know", at, DidYouMean.Hint(name, known));

    /// <summary>Said only when a known account is spelt nearly like it.</summary>
    public static Diagnostic UnknownAccount(SourceLocation at, string account, string @namespace, string nearest) =>
        new(Severity.Warning, "MESH1433", $"no service of '{@namespace}' runs as '{account}'", at, $"did you mean '{nearest}'?");

    public static Diagnostic UnknownProvider(SourceLocation at, string provider, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1434", $"no extension provider is named '{provider}'", at, DidYouMean.Hint(provider, known) ?? "add it to 'mesh.extensionProviders', with envoyExtAuthzHttp or envoyExtAuthzGrpc");

    /// <summary>The rule would never hold, since an identity comes from the client's certificate.</summary>
    public static Diagnostic NoIdentities(SourceLocation at, string service) =>
        new(Severity.Error, "MESH1435", $"'{service}' takes plain text only, so its callers have no identity to compare", at, "set 'mtls' to STRICT or PERMISSIVE, or use ipBlocks");
}
