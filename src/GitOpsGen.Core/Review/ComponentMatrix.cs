using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Review;

/// <summary>How many units of one component change in one cluster.</summary>
internal sealed record MatrixCell(int Added, int Changed, int Removed)
{
    /// <summary>Nothing changes.</summary>
    public static MatrixCell Empty { get; } = new(0, 0, 0);

    /// <summary>For example <c>+2 ~1</c>; empty when nothing changes.</summary>
    public override string ToString()
    {
        string[] parts = [Part('+', Added), Part('~', Changed), Part('−', Removed)];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Part(char sign, int count) => count > 0 ? $"{sign}{Count.Number(count)}" : "";
}

/// <summary>Clusters whose cells are all equal, in one row.</summary>
internal sealed record MatrixRow(IReadOnlyList<string> Clusters, IReadOnlyList<MatrixCell> Cells);

/// <summary>Clusters by components: where the change happens, at a glance.</summary>
internal sealed record ComponentMatrix(IReadOnlyList<string> Components, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>The column of what Argo CD itself reads.</summary>
    public const string ArgoCd = "argocd";

    /// <summary>Explains why a sentence may name more clusters than the rows.</summary>
    public const string ReachNote = "Routes and policies stand on the primaries, whose istiod reads them, and take effect in the clusters that those control.";

    /// <summary>Columns in order of rollout, rows in order of their first cluster.</summary>
    public static ComponentMatrix Of(IReadOnlyList<UnitChange> changes, IReadOnlyDictionary<string, int> waves)
    {
        var cells = changes
            .Where(change => change.Id.Unit != UnitKind.File || change.Id.Cluster.Length > 0)
            .GroupBy(change => new { change.Id.Cluster, Component = ComponentOf(change) })
            .ToDictionary(group => group.Key, group => Cell([.. group]));
        var components = cells.Keys.Select(key => key.Component).Distinct()
            .OrderBy(component => waves.GetValueOrDefault(component, int.MaxValue))
            .ThenBy(component => component, StringComparer.Ordinal)
            .ToList();
        var rows = cells.Keys.Select(key => key.Cluster).Distinct().Order(StringComparer.Ordinal)
            .Select(cluster => new MatrixRow([cluster], [.. components.Select(component => cells.GetValueOrDefault(new { Cluster = cluster, Component = component }, MatrixCell.Empty))]))
            .GroupBy(row => string.Join('|', row.Cells))
            .Select(same => new MatrixRow([.. same.SelectMany(row => row.Clusters)], same.First().Cells));
        return new ComponentMatrix(components, [.. rows]);
    }

    /// <summary>The component of a unit; for a plain manifest, that of the Application that applies it.</summary>
    public static string ComponentOf(UnitChange change)
    {
        if (TreePath.Component(change.Path) is { } component)
            return component;
        return change.Path.StartsWith("argocd/", StringComparison.Ordinal) ? ArgoCd : ManifestComponent(change.Id);
    }

    /// <summary>The Application that applies a plain manifest; Planning divides them among three.</summary>
    private static string ManifestComponent(UnitId id)
    {
        if (id.Kind == "Namespace" || id is { Kind: "ExternalSecret", Name: "cacerts" or "kiali-signing-key" })
            return Component.Namespaces;
        return id.Name.StartsWith("istio-remote-secret-", StringComparison.Ordinal) ? Component.RemoteSecrets : Component.Policies;
    }

    private static MatrixCell Cell(List<UnitChange> changes) => new(
        changes.Count(change => change.Kind == ChangeKind.Added),
        changes.Count(change => change.Kind == ChangeKind.Changed),
        changes.Count(change => change.Kind == ChangeKind.Removed));
}
