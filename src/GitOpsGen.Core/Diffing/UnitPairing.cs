namespace GitOpsGen.Core.Diffing;

/// <summary>Finds for every unit of one tree its other version.</summary>
internal static class UnitPairing
{
    /// <summary>Pairs by identity; where a broken tree holds one object several times, first those in the same file, then in order.</summary>
    public static IReadOnlyList<UnitPair> Pair(IReadOnlyList<Unit> before, IReadOnlyList<Unit> after)
    {
        var pending = after.GroupBy(unit => unit.Id).ToDictionary(group => group.Key, group => group.ToList());
        var pairs = new List<UnitPair>();
        foreach (var group in before.GroupBy(unit => unit.Id))
        {
            var others = pending.GetValueOrDefault(group.Key) ?? [];
            foreach (var unit in group.OrderBy(unit => others.Exists(other => other.Path == unit.Path) ? 0 : 1))
            {
                var other = others.Find(candidate => candidate.Path == unit.Path) ?? others.FirstOrDefault();
                if (other is not null)
                    others.Remove(other);
                pairs.Add(new UnitPair(unit, other));
            }
        }
        pairs.AddRange(pending.Values.SelectMany(rest => rest).Select(unit => new UnitPair(null, unit)));
        return pairs;
    }
}

/// <summary>Two versions of a unit; one of them is null where it comes or goes.</summary>
internal sealed record UnitPair(Unit? Before, Unit? After);
