using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>How many of the named fields an object may have at once.</summary>
public sealed record Choice(int Min, int Max, IReadOnlyList<string> Fields)
{
    /// <summary>The words before a list of the fields.</summary>
    /// <remarks>Messages read <c>at most one of 'exact', 'prefix', 'regex' may be set</c>.</remarks>
    public string Demand => (Min, Max) switch
    {
        (1, 1) => "exactly one of",
        (1, _) => "at least one of",
        _ => "at most one of",
    };

    /// <summary>The entries among the fields that the API server counts as set.</summary>
    internal List<MappingEntry> Chosen(MappingNode node, Schema schema)
    {
        var chosen = new List<MappingEntry>();
        foreach (var entry in node.Entries)
        {
            if (Fields.Contains(entry.Key.Text) && Presence.Has(entry, schema.Field(entry.Key.Text)?.Schema))
                chosen.Add(entry);
        }
        return chosen;
    }
}
