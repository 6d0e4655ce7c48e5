using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Whether two nodes mean the same to whoever parses them: quotes, order of keys and spelling of null do not count.</summary>
internal static class NodeEquality
{
    /// <summary>Types count: the string <c>"true"</c> and the boolean are different to an API server.</summary>
    public static bool Same(Node before, Node after) => ReferenceEquals(before, after) || (before, after) switch
    {
        (ScalarNode a, ScalarNode b) => Same(a, b),
        (MappingNode a, MappingNode b) => Same(a, b),
        (SequenceNode a, SequenceNode b) => Same(a, b),
        _ => false,
    };

    private static bool Same(ScalarNode a, ScalarNode b)
    {
        var kind = a.Kind;
        if (kind != b.Kind)
            return false;
        return kind == ScalarKind.Null
            || a.Text == b.Text
            || (kind == ScalarKind.Boolean && string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(MappingNode a, MappingNode b)
    {
        if (a.Entries.Length != b.Entries.Length)
            return false;
        foreach (var entry in a.Entries)
        {
            if (b[entry.Key.Text] is not { } other || !Same(entry.Value, other))
                return false;
        }
        return true;
    }

    private static bool Same(SequenceNode a, SequenceNode b)
    {
        if (a.Items.Length != b.Items.Length)
            return false;
        for (var i = 0; i < a.Items.Length; i++)
        {
            if (!Same(a.Items[i], b.Items[i]))
                return false;
        }
        return true;
    }
}
