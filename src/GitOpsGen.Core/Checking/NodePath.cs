using System.Globalization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking;

/// <summary>Where a node stands in its document.</summary>
/// <param name="Steps">Keys and, for items of a list, their indexes from 0.</param>
/// <param name="IsKey">The node is the last step's key, not its value.</param>
internal sealed record NodePath(IReadOnlyList<string> Steps, bool IsKey)
{
    /// <summary>The nearest key above the node, or the key that it is; null for the document itself.</summary>
    public string? Key { get; private init; }

    /// <returns>Null when the document does not have the node.</returns>
    public static NodePath? To(Node node, Node document)
    {
        var steps = new List<string>();
        return Find(document, node, steps, key: null);
    }

    private static NodePath? Find(Node from, Node node, List<string> steps, string? key)
    {
        if (ReferenceEquals(from, node))
            return new NodePath(steps, IsKey: false) { Key = key };
        foreach (var entry in (from as MappingNode)?.Entries ?? [])
        {
            steps.Add(entry.Key.Text);
            if (ReferenceEquals(entry.Key, node))
                return new NodePath(steps, IsKey: true) { Key = entry.Key.Text };
            if (Find(entry.Value, node, steps, entry.Key.Text) is { } found)
                return found;
            steps.RemoveAt(steps.Count - 1);
        }
        for (var i = 0; i < ((from as SequenceNode)?.Items.Length ?? 0); i++)
        {
            steps.Add(i.ToString(CultureInfo.InvariantCulture));
            if (Find(((SequenceNode)from).Items[i], node, steps, key) is { } found)
                return found;
            steps.RemoveAt(steps.Count - 1);
        }
        return null;
    }
}
