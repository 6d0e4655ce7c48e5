using System.Collections.Immutable;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>A key with its value; keys are scalars in every document that this tool reads.</summary>
public sealed record MappingEntry(ScalarNode Key, Node Value);

/// <summary>A mapping in the order in which it was written. Keys are unique: the reader reports duplicates.</summary>
public sealed class MappingNode(SourceLocation location, ImmutableArray<MappingEntry> entries) : Node(location)
{
    // Most mappings are small, and a walk over a few entries beats a hash table.
    private readonly Dictionary<string, MappingEntry>? _byKey =
        entries.Length > 12 ? entries.ToDictionary(entry => entry.Key.Text) : null;

    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    internal override long Weight { get; } = WeightOf(entries);

    /// <summary>The value of a key, or null when the mapping does not have it.</summary>
    public Node? this[string key] => Find(key)?.Value;

    public MappingEntry? Find(string key)
    {
        if (_byKey is not null)
            return _byKey.GetValueOrDefault(key);
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
                return entry;
        }
        return null;
    }

    private static long WeightOf(ImmutableArray<MappingEntry> entries)
    {
        var weight = 1L;
        foreach (var entry in entries)
            weight += 1 + entry.Value.Weight;
        return weight;
    }
}
