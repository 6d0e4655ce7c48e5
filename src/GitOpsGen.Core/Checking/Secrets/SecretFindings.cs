using GitOpsGen.Core.Checking.Istio;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>MESH35xx: secrets on their way into Git. None of the messages repeats the secret.</summary>
internal static class SecretFindings
{
    private const string Hint = "keep it in a secret store, and let ExternalSecret, SealedSecret or SOPS bring it to the cluster; if it was ever pushed, revoke it";

    public static Finding Of(Place at, SecretMatch match, string key) => match.Kind switch
    {
        SecretKind.PrivateKey => at.Error("MESH3501", $"'{key}' holds {match.What}", Hint),
        SecretKind.Token => at.Error("MESH3502", $"'{key}' holds {match.What}", Hint),
        SecretKind.UrlCredentials => at.Error("MESH3506", $"'{key}' holds {match.What}", Hint),
        _ => at.Error("MESH3504", $"'{key}' holds a text with {match.What}", Hint),
    };

    public static Finding SecretData(Place at, ManifestDocument secret, string key) =>
        at.Error("MESH3503", $"{secret} carries a value for '{key}'; base64 hides nothing", Hint);

    public static Finding LiteralPassword(Place at, string key) => at.Error("MESH3504", $"'{key}' has a literal value", Hint);

    public static Finding KubeconfigKey(Place at, string key) => at.Error("MESH3505", $"'{key}' is a kubeconfig's private key", Hint);
}
