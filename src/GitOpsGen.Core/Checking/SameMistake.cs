using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking;

/// <summary>
/// A bad name, label, port or port name breaks its kind's schema and one of the rules for all kinds (MESH34xx), which says more.
/// It is one mistake, so only the latter is told.
/// </summary>
internal static class SameMistake
{
    /// <summary>The findings of schemas about what <paramref name="ofMesh"/> does not tell already.</summary>
    public static IEnumerable<Finding> Without(IReadOnlyList<Finding> ofSchemas, IReadOnlyList<Finding> ofMesh)
    {
        var told = ofMesh.Where(finding => finding.Code is "MESH3401" or "MESH3402" or "MESH3403" or "MESH3406").Select(finding => finding.At).ToHashSet();
        return told.Count == 0 ? ofSchemas : ofSchemas.Where(finding => finding.Code is not ("MESH3005" or "MESH3009" or "MESH3010") || !Parts(finding.At).Any(told.Contains));
    }

    // A schema points to all labels, a rule to the one that is wrong.
    private static IEnumerable<Node> Parts(Node at) =>
        at is MappingNode mapping ? mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }).Prepend(at) : [at];
}
