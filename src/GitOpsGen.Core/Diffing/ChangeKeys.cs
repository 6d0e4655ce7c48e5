using System.Text;

namespace GitOpsGen.Core.Diffing;

/// <summary>
/// Tells which changes are the same in several clusters. Those that agree letter by letter are; of the rest, those that
/// agree once each cluster's own name is left out. In this order, since a cluster may be called <c>app</c>, and so may
/// be a label in all of them.
/// </summary>
internal sealed class ChangeKeys
{
    private readonly Dictionary<UnitChange, string> _keys = new(ReferenceEqualityComparer.Instance);

    public ChangeKeys(IReadOnlyList<UnitChange> changes)
    {
        var literal = changes.Select(Describe).ToList();
        var occurrences = literal.CountBy(text => text).ToDictionary();
        for (var i = 0; i < changes.Count; i++)
            _keys[changes[i]] = occurrences[literal[i]] > 1 ? literal[i] : ClusterNeutral.Of(literal[i], changes[i].Id.Cluster);
    }

    /// <summary>Equal for two changes that do the same to the same unit of their clusters.</summary>
    public string Of(UnitChange change) => _keys[change];

    /// <summary>Everything about a change but its cluster; the separators cannot occur in escaped text.</summary>
    private static string Describe(UnitChange change)
    {
        var text = new StringBuilder().Append(change.Kind).Append('\u0001').Append(change.Id with { Cluster = "" }).Append('\u0001').Append(change.Id.Group);
        foreach (var field in change.Fields)
            text.Append('\u0002').Append(field.Kind).Append('\u0001').Append(field.Path).Append('\u0001').Append(field.Before).Append('\u0001').Append(field.After);
        foreach (var line in change.Lines)
            text.Append('\u0002').Append(line.Kind).Append('\u0001').Append(line.Text);
        return text.ToString();
    }
}
