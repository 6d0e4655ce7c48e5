using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules about the keys of a map, from the CEL expressions of Istio's CRDs and from Kubernetes' own validation.</summary>
internal static class MapRules
{
    public static readonly IReadOnlyList<SchemaRule> All =
    [
        // self.all(key, key.size() != 0), self.all(key, !key.contains("*"))
        Keys("label-keys", "must not have an empty key or one with '*'", key => key.Length > 0 && !key.Contains('*')),
        // self.all(key, 0 < int(key) && int(key) <= 65535)
        Keys("port-keys", "must have port numbers from 1 to 65535 as keys", IsPort),
        // size(key) < 63 and letters, digits and inner hyphens
        Keys("port-name-keys", "must have port names as keys: letters, digits and inner hyphens, under 63 characters", IsPortName),
        // validation.IsConfigMapKey, for ConfigMaps and Secrets
        Keys("data-keys", "must have keys of letters, digits, '-', '_' and '.', at most 253, and not '..'", IsDataKey),
        new("labels", node => LabelSyntax.Problem(node as MappingNode, withValues: true)) { IsOfMetadata = true },
        new("annotations", node => LabelSyntax.Problem(node as MappingNode, withValues: false)) { IsOfMetadata = true },
    ];

    private static SchemaRule Keys(string name, string problem, Func<string, bool> holds) =>
        new(name, node => node is not MappingNode mapping || AllKeys(mapping, holds) ? null : problem);

    /// <summary>Passes over entries with null, which the API server drops before it looks.</summary>
    private static bool AllKeys(MappingNode mapping, Func<string, bool> holds)
    {
        foreach (var entry in mapping.Entries)
        {
            if (Presence.Has(entry, null) && !holds(entry.Key.Text))
                return false;
        }
        return true;
    }

    // CEL's int(string) is Go's strconv.ParseInt in base 10: a sign and leading zeros pass.
    private static bool IsPort(string key) =>
        long.TryParse(key, System.Globalization.NumberStyles.AllowLeadingSign, null, out var port) && port is > 0 and <= 65535;

    internal static bool IsDataKey(string key)
    {
        if (key.Length is 0 or > 253 || key == "." || key.StartsWith("..", StringComparison.Ordinal))
            return false;
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }
        return true;
    }

    private static bool IsPortName(string key)
    {
        if (key.Length is 0 or >= 63 || key[0] == '-' || key[^1] == '-')
            return false;
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }
        return true;
    }
}
