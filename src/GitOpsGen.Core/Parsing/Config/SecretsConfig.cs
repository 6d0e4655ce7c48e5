using System.ComponentModel;
using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record SecretsConfig : ConfigRecord
{
    [Description("external-secrets: ExternalSecret manifests that read from a store. manual: the README of the rendered tree lists the commands to run.")]
    public SecretsProvider Provider { get; init; } = SecretsProvider.Manual;

    [Description("The name of the store that ExternalSecrets read from.")]
    [Format("dns-name")]
    public string? Store { get; init; }

    [Description("The kind of that store.")]
    public SecretStoreKind StoreKind { get; init; } = SecretStoreKind.ClusterSecretStore;
}

public enum SecretsProvider
{
    Manual,

    [JsonStringEnumMemberName("external-secrets")]
    ExternalSecrets,
}

public enum SecretStoreKind
{
    [JsonStringEnumMemberName("ClusterSecretStore")]
    ClusterSecretStore,

    [JsonStringEnumMemberName("SecretStore")]
    SecretStore,
}
