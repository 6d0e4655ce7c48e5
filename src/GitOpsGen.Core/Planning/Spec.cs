using System.Collections;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning;

/// <summary>Puts manifests' structures together. Optional parts that are null or empty are left out, so that an absent setting is an absent field.</summary>
internal static class Spec
{
    /// <summary>A mapping in the given order.</summary>
    /// <param name="fields">Null and empty lists and mappings are dropped; an empty string is a value and stays.</param>
    public static Dictionary<string, object?> Of(params ReadOnlySpan<(string Key, object? Value)> fields)
    {
        var spec = new Dictionary<string, object?>();
        foreach (var (key, value) in fields)
        {
            if (!IsEmpty(value))
                spec[key] = value;
        }
        return spec;
    }

    /// <summary>The fields of a config node, to which others may be added.</summary>
    public static Dictionary<string, object?> From(MappingNode? node) =>
        node?.Entries.ToDictionary(entry => entry.Key.Text, entry => (object?)entry.Value) ?? [];

    /// <summary>Adds what the mapping does not have yet.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> spec, params ReadOnlySpan<(string Key, object? Value)> fields)
    {
        foreach (var (key, value) in fields)
        {
            if (!IsEmpty(value))
                spec.TryAdd(key, value);
        }
        return spec;
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string => false,
        ICollection collection => collection.Count == 0,
        _ => false,
    };
}
