using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Planning;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>MESH35xx: secrets on their way into Git. None of the messages repeats the secret.</summary>
internal static class SecretFindings
{
    private const string Hint = "keep it in a secret store, and let ExternalSecret, SealedSecret or SOPS bring it to the cluster; if it was ever pushed, revoke it";

    /// <param name="key">The field that holds the text, or the name of an environment variable.</param>
    public static Finding Of(Place at, SecretMatch match, string key) =>
        at.Error(CodeOf(match.Kind), $"'{key}' holds {(match.Kind == SecretKind.Password ? "a text with " : "")}{match.What}", Hint);

    private static string CodeOf(SecretKind kind) => kind switch
    {
        SecretKind.PrivateKey => "MESH3501",
        SecretKind.Token => "MESH3502",
        SecretKind.UrlCredentials => "MESH3506",
        _ => "MESH3504",
    };

    /// <param name="key">Of <c>data</c> or <c>stringData</c>.</param>
    public static Finding SecretData(Place at, ManifestDocument secret, string key) =>
        at.Error("MESH3503", $"{secret} carries a value for '{key}'; base64 hides nothing", Hint);

    /// <param name="key">A name that <see cref="SecretKeys"/> takes for a secret's, of a field or a flag.</param>
    public static Finding LiteralPassword(Place at, string key) => at.Error("MESH3504", $"'{key}' has a literal value", Hint);

    public static Finding KubeconfigKey(Place at, string key) => at.Error("MESH3505", $"'{key}' is a kubeconfig's private key", Hint);

    /// <summary>For files that are no YAML and so have no node to point to.</summary>
    /// <param name="line">From 1, in the rendered file.</param>
    public static Diagnostic InText(string path, int line, SecretMatch match, PlannedFile plan) =>
        new(Severity.Error, CodeOf(match.Kind), $"{path}:{line} holds {match.What}", plan.Origin.At, Hint) { OutputFile = path };
}
