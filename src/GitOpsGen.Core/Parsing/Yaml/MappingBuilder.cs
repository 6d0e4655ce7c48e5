using System.Collections.Immutable;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Collects the entries of one mapping: reports duplicate keys, and lets own keys win over merged ones.</summary>
internal sealed class MappingBuilder(List<Diagnostic> diagnostics)
{
    // Most mappings have few keys, and comparing those beats hashing them.
    private const int Few = 12;

    private readonly List<MappingEntry> _entries = [];
    private Dictionary<string, MappingEntry>? _byKey;
    private List<MappingNode>? _merged;

    /// <summary>How many entries there are, merged ones aside.</summary>
    public int Count => _entries.Count;

    public void Add(MappingEntry entry)
    {
        if (Find(entry.Key.Text) is { } first)
            diagnostics.Add(YamlDiagnostics.DuplicateKey(entry.Key.Location, entry.Key.Text, first.Key.Location));
        else
            Append(entry);
    }

    public void Add(Node key, Node value)
    {
        if (key is not ScalarNode name)
            diagnostics.Add(YamlDiagnostics.ComplexKey(key.Location));
        else if (name is { Text: "<<", IsPlain: true })
            Merge(value);
        else
            Add(new MappingEntry(name, value));
    }

    public ImmutableArray<MappingEntry> Entries()
    {
        // https://yaml.org/type/merge.html: own keys win, then earlier mappings of the list.
        if (_merged is not null)
        {
            foreach (var entry in _merged.SelectMany(mapping => mapping.Entries).Where(entry => Find(entry.Key.Text) is null))
                Append(entry);
        }
        return [.. _entries];
    }

    private void Append(MappingEntry entry)
    {
        _entries.Add(entry);
        if (_entries.Count == Few)
            _byKey = _entries.ToDictionary(known => known.Key.Text);
        else
            _byKey?.Add(entry.Key.Text, entry);
    }

    private MappingEntry? Find(string key)
    {
        if (_byKey is not null)
            return _byKey.GetValueOrDefault(key);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key.Text == key)
                return _entries[i];
        }
        return null;
    }

    private void Merge(Node value)
    {
        var parts = value is SequenceNode list ? list.Items : [value];
        foreach (var part in parts)
        {
            if (part is MappingNode mapping)
                (_merged ??= []).Add(mapping);
            else
                diagnostics.Add(YamlDiagnostics.BadMerge(part.Location));
        }
    }
}
