using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>A part of the config after binding: typed values that still know the lines they came from.</summary>
public abstract record ConfigRecord
{
    /// <summary>The YAML that the record was bound from; for a part that the config leaves out an empty mapping, where the record around it stands.</summary>
    public MappingNode Source { get; internal set; } = new(default, []);

    /// <summary>Where a key's value stands; the record's own place when the config does not have the key.</summary>
    /// <param name="path">Keys from here inwards; a number picks an item of a list.</param>
    public SourceLocation At(params ReadOnlySpan<string> path)
    {
        Node node = Source;
        foreach (var step in path)
        {
            var next = node switch
            {
                MappingNode mapping => mapping[step],
                SequenceNode list when int.TryParse(step, out var index) && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            if (next is null)
                break;
            node = next;
        }
        return node.Location;
    }

    /// <summary>What a key was bound to; null for a key without a property of its own.</summary>
    public object? BoundTo(string key) => ConfigTypes.Property(GetType(), Names.Pascal(key))?.GetValue(this);

    /// <summary>True when the config itself, or a default or group, sets the key.</summary>
    public bool Has(string key) => Source.Find(key) is not null;
}
