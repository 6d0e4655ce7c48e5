using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Two versions of one unit to the fields that differ.</summary>
internal sealed class NodeComparer
{
    private static readonly MappingNode Nothing = new(default, []);

    private readonly Redactor _redactor;
    private readonly List<FieldChange> _changes = [];

    private NodeComparer(Redactor redactor) => _redactor = redactor;

    /// <param name="before">Null for a unit that is new: then its top-level fields are.</param>
    public static IReadOnlyList<FieldChange> Compare(Node? before, Node? after, Redactor redactor)
    {
        var comparer = new NodeComparer(redactor);
        if (before is null && after is not MappingNode)
            comparer.Add(FieldPath.Root, after!);
        else if (after is null && before is not MappingNode)
            comparer.Remove(FieldPath.Root, before!);
        else
            comparer.Compare(FieldPath.Root, before ?? Nothing, after ?? Nothing);
        return comparer._changes;
    }

    private void Compare(FieldPath path, Node before, Node after)
    {
        if (NodeEquality.Same(before, after))
            return;
        if (before is MappingNode oldMapping && after is MappingNode newMapping)
            CompareMappings(path, oldMapping, newMapping);
        else if (before is SequenceNode oldList && after is SequenceNode newList)
            CompareLists(path, oldList.Items, newList.Items);
        else
            Change(path, before, after);
    }

    private void CompareMappings(FieldPath path, MappingNode before, MappingNode after)
    {
        foreach (var entry in before.Entries)
        {
            var field = path.Key(entry.Key.Text);
            if (after[entry.Key.Text] is { } value)
                Compare(field, entry.Value, value);
            else
                Remove(field, entry.Value);
        }
        foreach (var entry in after.Entries)
        {
            if (before[entry.Key.Text] is null)
                Add(path.Key(entry.Key.Text), entry.Value);
        }
    }

    private void CompareLists(FieldPath path, IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        var match = ListMatch.Of(before, after);
        foreach (var pair in match.Items)
        {
            var item = pair.After is { } position ? after[position] : before[pair.Before!.Value];
            var field = match.Key is { } key ? path.Item(key.Label(item), key.ValueOf(item)!) : path.Item(pair.After ?? pair.Before!.Value);
            if (pair is { Before: { } i, After: { } j })
                Compare(field, before[i], after[j]);
            else if (pair.After is not null)
                Add(field, item);
            else
                Remove(field, item);
        }
        if (match.Key is not null)
            CompareOrder(path, match, before, after);
    }

    /// <summary>Order means something in many lists (the first route that matches wins), so a new order is a change.</summary>
    private void CompareOrder(FieldPath path, ListMatch match, IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        var common = match.Items.Where(pair => pair is { Before: not null, After: not null }).ToList();
        var moved = common.OrderBy(pair => pair.After).ToList();
        if (common.SequenceEqual(moved))
            return;
        var old = common.Select(pair => match.Key!.Label(before[pair.Before!.Value]));
        var now = moved.Select(pair => match.Key!.Label(after[pair.After!.Value]));
        _changes.Add(new FieldChange(ChangeKind.Changed, $"{path} (order)", Printable.Escape(string.Join(", ", old)), Printable.Escape(string.Join(", ", now)), []));
    }

    private void Add(FieldPath path, Node value)
    {
        var shown = _redactor.Redact(value, path);
        _changes.Add(new FieldChange(ChangeKind.Added, path.ToString(), null, FlowText.Of(shown), []) { Block = shown });
    }

    private void Remove(FieldPath path, Node value)
    {
        var shown = _redactor.Redact(value, path);
        _changes.Add(new FieldChange(ChangeKind.Removed, path.ToString(), FlowText.Of(shown), null, []) { Block = shown });
    }

    private void Change(FieldPath path, Node before, Node after)
    {
        var (old, now) = (_redactor.Redact(before, path), _redactor.Redact(after, path));
        var isText = old is ScalarNode && now is ScalarNode && (IsMultiline(old) || IsMultiline(now));
        var lines = isText ? LineDiff.Of(((ScalarNode)old).Text, ((ScalarNode)now).Text) : [];
        _changes.Add(new FieldChange(ChangeKind.Changed, path.ToString(), FlowText.Of(old), FlowText.Of(now), lines));
    }

    private static bool IsMultiline(Node node) => node is ScalarNode scalar && scalar.Text.TrimEnd('\n').Contains('\n');
}
