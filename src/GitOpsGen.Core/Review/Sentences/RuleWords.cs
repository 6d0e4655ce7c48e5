using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>What the rules of an AuthorizationPolicy name: callers, methods, paths and so on.</summary>
internal static class RuleWords
{
    // More than this nobody reads in a sentence; the details show it.
    private const int Few = 4;

    /// <summary>For example <c>: POST added to methods</c>; empty where many values change, or only the rules' shape.</summary>
    public static FormattableString Difference(Node? before, Node? after)
    {
        var (old, now) = (Named(before.At("spec", "rules"), "").ToHashSet(), Named(after.At("spec", "rules"), "").ToHashSet());
        var changes = old.Except(now).Select(gone => (FormattableString)$"{gone.Value} removed from {gone.List}")
            .Concat(now.Except(old).Select(come => (FormattableString)$"{come.Value} added to {come.List}"))
            .ToList();
        return changes.Count is 0 or > Few
            ? $""
            : Words.Plain(": ").Then(changes.Aggregate((first, second) => first.Then($", ").Then(second)));
    }

    /// <param name="list">The key under which the node stands.</param>
    private static IEnumerable<NamedValue> Named(Node? node, string list) => node switch
    {
        ScalarNode scalar => [new NamedValue(list, scalar.Text)],
        SequenceNode sequence => sequence.Items.SelectMany(item => Named(item, list)),
        MappingNode mapping => mapping.Entries.SelectMany(entry => Named(entry.Value, entry.Key.Text)),
        _ => [],
    };

    private sealed record NamedValue(string List, string Value);
}
