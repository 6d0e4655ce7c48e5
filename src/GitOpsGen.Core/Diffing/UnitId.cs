namespace GitOpsGen.Core.Diffing;

/// <summary>
/// What makes two units of two trees the same one. An object is known by group, kind, namespace and name, as the API
/// server knows it: a moved file or a new API version is the same object.
/// </summary>
/// <param name="Cluster">Empty for what all clusters share or what Argo CD itself reads.</param>
/// <param name="Group">The API group; empty for the core group and for what is not an object.</param>
/// <param name="Name">For values the component, for a file its path.</param>
public sealed record UnitId(UnitKind Unit, string Cluster, string Group, string Kind, string Namespace, string Name) : IComparable<UnitId>
{
    /// <param name="component">For example <c>istiod</c>; with <c>.overrides</c> for a user's own values.</param>
    public static UnitId Values(string cluster, string component) => new(UnitKind.Values, cluster, "", "", "", component);

    public static UnitId File(string cluster, string path) => new(UnitKind.File, cluster, "", "", "", path);

    public int CompareTo(UnitId? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Cluster, other.Cluster);
        order = order != 0 ? order : Unit.CompareTo(other.Unit);
        order = order != 0 ? order : string.CompareOrdinal(Kind, other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(Namespace, other.Namespace);
        order = order != 0 ? order : string.CompareOrdinal(Name, other.Name);
        return order != 0 ? order : string.CompareOrdinal(Group, other.Group);
    }

    /// <summary>For example <c>VirtualService default/reviews</c>, <c>values istiod</c>, <c>README.md</c>.</summary>
    public override string ToString() => Unit switch
    {
        UnitKind.Resource => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}",
        UnitKind.Values => $"values {Name}",
        _ => Name,
    };
}
