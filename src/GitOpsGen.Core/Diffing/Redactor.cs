using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Takes the secrets out of a unit before any of it is shown.</summary>
/// <param name="isSecret">True for a Kubernetes Secret, whose <c>data</c> and <c>stringData</c> are secret whatever their keys are called.</param>
internal sealed class Redactor(bool isSecret)
{
    public static Redactor For(UnitId id) => new(id is { Unit: UnitKind.Resource, Kind: "Secret", Group: "" });

    /// <summary>The node with its secrets replaced; the same node when it has none.</summary>
    /// <param name="path">Where the node stands in its unit: the keys above it decide too.</param>
    public Node Redact(Node node, FieldPath path) => node switch
    {
        ScalarNode scalar => Redact(scalar, path),
        MappingNode mapping => Redact(mapping, path),
        SequenceNode list => Redact(list, path),
        _ => node,
    };

    private ScalarNode Redact(ScalarNode scalar, FieldPath path)
    {
        var hidden = IsHidden(scalar, path) ? SecretWords.Redacted : SecretWords.Scrub(scalar.Text);
        return hidden == scalar.Text ? scalar : new ScalarNode(scalar.Location, hidden, isPlain: false);
    }

    private bool IsHidden(ScalarNode scalar, FieldPath path)
    {
        if (scalar.Kind is ScalarKind.Null or ScalarKind.Boolean || scalar.Text.Length == 0)
            return false;
        if (isSecret && path.Top is ("data" or "stringData"))
            return true;
        return IsNamedSecret(path) && !SecretWords.IsPlaceholder(scalar.Text);
    }

    private static bool IsNamedSecret(FieldPath path) => path switch
    {
        { Name: null, Parent: { } list } => IsNamedSecret(list),
        // - {name: DB_PASSWORD, value: …}: the item's name says what its value is.
        { Name: "value", Parent: { Name: { } item } } => SecretWords.Names(item),
        { Name: { } key } => SecretWords.Names(key),
        _ => false,
    };

    private MappingNode Redact(MappingNode mapping, FieldPath path)
    {
        // Inside something else: a List's item, or a manifest in the config.
        if (!isSecret && mapping.Text("kind") == "Secret" && mapping.Text("apiVersion") == "v1")
            return new Redactor(isSecret: true).Redact(mapping, FieldPath.Root);
        if (path.Name is null && mapping.Text("name") is { } name)
            path = path.Parent is null ? path : path.Parent.Item(name, name);
        MappingEntry[]? changed = null;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var value = Redact(entry.Value, path.Key(entry.Key.Text));
            if (!ReferenceEquals(value, entry.Value))
                (changed ??= [.. mapping.Entries])[i] = entry with { Value = value };
        }
        return changed is null ? mapping : new MappingNode(mapping.Location, [.. changed]);
    }

    private SequenceNode Redact(SequenceNode list, FieldPath path)
    {
        Node[]? changed = null;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = Redact(list.Items[i], path.Item(i));
            if (!ReferenceEquals(item, list.Items[i]))
                (changed ??= [.. list.Items])[i] = item;
        }
        return changed is null ? list : new SequenceNode(list.Location, [.. changed]);
    }
}
