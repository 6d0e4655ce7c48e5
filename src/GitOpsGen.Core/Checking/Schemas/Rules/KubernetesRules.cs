using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>What Kubernetes' own validation asks of Services, data and claims beyond types (pkg/apis/core/validation).</summary>
internal static class KubernetesRules
{
    // MaxSecretSize, which ConfigMaps have as well.
    private const int DataBytes = 1024 * 1024;

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        SchemaRule.OfMapping("service", ServiceRule.Problem),
        new("cron-schedule", node => node is ScalarNode text ? CronSchedule.Problem(text.Text) : null),
        SchemaRule.OfMapping("data-size", DataSize),
        // ValidateConfigMap
        SchemaRule.OfMapping("data-once", map => (map["binaryData"] as MappingNode)?.Entries.FirstOrDefault(entry => (map["data"] as MappingNode)?.Find(entry.Key.Text) is not null) is { } twice
            ? $"the key '{twice.Key.Text}' is in data and in binaryData" : null),
        SchemaRule.OfMapping("secret-type", SecretType),
        // ValidatePersistentVolumeClaimSpec
        SchemaRule.OfMapping("claim", claim =>
            ((claim["resources"] as MappingNode)?["requests"] as MappingNode)?.Find("storage") is null ? "a claim needs resources.requests.storage"
            : claim["accessModes"] is SequenceNode { Items.Length: > 1 } modes && modes.Items.OfType<ScalarNode>().Any(mode => mode.Text == "ReadWriteOncePod")
                ? "the access mode ReadWriteOncePod stands alone" : null),
    ];

    private static string? DataSize(MappingNode root)
    {
        var bytes = 0L;
        foreach (var field in new[] { "data", "stringData", "binaryData" })
        {
            // Base64 counts as what it decodes to: three bytes for four characters.
            var isText = field == "stringData" || (field == "data" && Presence.Text(root, "kind") == "ConfigMap");
            foreach (var (_, value) in (root[field] as MappingNode)?.Entries ?? [])
            {
                if (value is ScalarNode text)
                    bytes += isText ? System.Text.Encoding.UTF8.GetByteCount(text.Text) : text.Text.Length * 3L / 4;
            }
        }
        return bytes > DataBytes ? $"holds {bytes} bytes; at most {DataBytes} fit" : null;
    }

    // ValidateSecret: the keys that a type must have, for the sake of those who read it.
    private static string? SecretType(MappingNode secret)
    {
        var type = Presence.Text(secret, "type");
        const string account = "kubernetes.io/service-account.name";
        if (type == "kubernetes.io/service-account-token")
            return ((secret["metadata"] as MappingNode)?["annotations"] as MappingNode)?.Find(account) is null ? $"type {type} needs the annotation {account}" : null;
        string[][] needed = type switch
        {
            "kubernetes.io/tls" => [["tls.crt"], ["tls.key"]],
            "kubernetes.io/dockerconfigjson" => [[".dockerconfigjson"]],
            "kubernetes.io/dockercfg" => [[".dockercfg"]],
            "kubernetes.io/ssh-auth" => [["ssh-privatekey"]],
            "kubernetes.io/basic-auth" => [["username", "password"]],
            _ => [],
        };
        return Array.Find(needed, keys => !Array.Exists(keys, key => HasKey(secret, key))) is { } missing ? $"type {type} needs the key {Words.Or(missing)}" : null;
    }

    private static bool HasKey(MappingNode secret, string key) =>
        (secret["data"] as MappingNode)?.Find(key) is not null || (secret["stringData"] as MappingNode)?.Find(key) is not null;
}
