using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>
/// Judges a node as an API server with strict field validation does: unknown fields, types, required fields, enums, ranges,
/// exclusions and rules. Everything is reported, not only the first problem.
/// </summary>
public sealed class SchemaChecker
{
    private readonly NodePath _path;
    private readonly ScalarChecker _scalars;
    private readonly Action<SchemaProblem> _report;
    private readonly AcceptedNodes? _accepted;
    private readonly bool _refusesNull;
    private int _problems;

    private SchemaChecker(string path, Action<SchemaProblem> report, AcceptedNodes? accepted, bool refusesNull)
    {
        _path = new NodePath(path);
        _accepted = accepted;
        _refusesNull = refusesNull;
        _report = problem =>
        {
            _problems++;
            report(problem);
        };
        _scalars = new ScalarChecker(_path, _report);
    }

    /// <param name="path">What stands before the paths in messages: empty for a whole object.</param>
    /// <param name="accepted">What earlier checks found nothing in, to be passed over.</param>
    /// <param name="refusesNull">
    /// True for a custom resource: server-side apply keeps a null that is written, and the CRD's validation then refuses it
    /// (Kubernetes 1.36, tried). Elsewhere a null is as good as no field.
    /// </param>
    internal static void Check(
        Node node, Schema schema, string path, Action<SchemaProblem> report, AcceptedNodes? accepted = null, bool refusesNull = false) =>
        new SchemaChecker(path, report, accepted, refusesNull).Visit(node, schema);

    /// <summary>True when nothing is wrong with the node.</summary>
    internal static bool Accepts(Node node, Schema schema)
    {
        var accepted = true;
        Check(node, schema, "", _ => accepted = false);
        return accepted;
    }

    private void Visit(Node node, Schema schema)
    {
        if (node is ScalarNode { IsNull: true } && schema is { Nullable: true } or { Kind: SchemaKind.Any, Enum.Length: 0 })
            return;
        switch (node)
        {
            case MappingNode mapping when schema.Kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.Any:
                VisitMapping(mapping, schema);
                break;
            case SequenceNode list when schema.Kind is SchemaKind.List or SchemaKind.Any:
                VisitList(list, schema);
                break;
            case ScalarNode scalar when schema.Kind is not (SchemaKind.Object or SchemaKind.Map or SchemaKind.List):
                if (!_scalars.Check(scalar, schema))
                    return;
                break;
            default:
                _report(SchemaDiagnostics.WrongType(_path.ToString(), node, schema));
                return;
        }
        foreach (var rule in schema.Rules)
        {
            if (rule.Problem(node) is { } problem)
                _report(SchemaDiagnostics.RuleBroken(_path.ToString(), node, rule, problem));
        }
        foreach (var composition in schema.Compositions)
        {
            if (!composition.Accepts(node))
                _report(SchemaDiagnostics.OutOfRange(_path.ToString(), node, composition.Demand));
        }
    }

    private void VisitMapping(MappingNode mapping, Schema schema)
    {
        var present = 0;
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Text;
            var field = schema.Kind == SchemaKind.Map ? schema.Items : schema.Field(name)?.Schema;
            if (field is null && schema.Kind == SchemaKind.Object && !schema.Open)
            {
                _path.Push(name);
                _report(SchemaDiagnostics.UnknownField(_path.ToString(), entry.Key, DidYouMean.Hint(name, schema.Fields.Select(f => f.Name))));
                _path.Pop();
            }
            if (!Presence.Has(entry, field))
            {
                if (_refusesNull && field is not null && schema.Field(name) is not { Required: true })
                    CheckNull(name, entry.Value, field);
                continue;
            }
            present++;
            if (field is null)
                continue;
            if (_accepted is not null && entry.Value.IsShared)
                VisitShared(name, entry.Value, field, _accepted);
            else
                VisitField(name, entry.Value, field);
        }
        CheckSize(mapping, present, schema.Size, "key");
        foreach (var field in schema.Fields)
        {
            if (field.Required && !Presence.Has(mapping.Find(field.Name), field.Schema))
                _report(SchemaDiagnostics.MissingField(_path.ToString(), mapping, field.Name));
        }
        foreach (var choice in schema.Choices)
            CheckChoice(mapping, schema, choice);
    }

    // Metadata is Kubernetes' own type, and the status is not the user's: there a null is taken.
    private void CheckNull(string name, Node value, Schema schema)
    {
        _path.Push(name);
        var path = _path.ToString();
        if (path.Split('.')[0] is not ("metadata" or "status"))
            _report(SchemaDiagnostics.WrongType(path, value, schema));
        _path.Pop();
    }

    private void VisitField(string name, Node value, Schema schema)
    {
        _path.Push(name);
        Visit(value, schema);
        _path.Pop();
    }

    private void VisitShared(string name, Node value, Schema schema, AcceptedNodes accepted)
    {
        if (accepted.Has(value, schema))
            return;
        var before = _problems;
        VisitField(name, value, schema);
        if (_problems == before)
            accepted.Add(value, schema);
    }

    /// <summary>Counts as the API server does: a field with null is not set.</summary>
    private void CheckChoice(MappingNode mapping, Schema schema, Choice choice)
    {
        var chosen = choice.Chosen(mapping, schema);
        if (chosen.Count > choice.Max)
            _report(SchemaDiagnostics.Exclusive(_path.ToString(), chosen[choice.Max].Key, choice, [.. chosen.Select(entry => entry.Key.Text)]));
        else if (chosen.Count < choice.Min)
            _report(SchemaDiagnostics.Unchosen(_path.ToString(), mapping, choice));
    }

    private void VisitList(SequenceNode list, Schema schema)
    {
        CheckSize(list, list.Items.Length, schema.Size, "item");
        for (var i = 0; i < list.Items.Length && schema.Items is not null; i++)
        {
            _path.Push(i);
            Visit(list.Items[i], schema.Items);
            _path.Pop();
        }
        foreach (var key in schema.UniqueBy)
            UniqueItems.Check(list, key, _path, _report);
    }

    /// <param name="unit">What is counted, in the singular.</param>
    private void CheckSize(Node node, int size, Bounds allowed, string unit)
    {
        if (!allowed.Contains(size))
            _report(SchemaDiagnostics.OutOfRange(_path.ToString(), node, $"has {Words.Count(size, unit)}, must have {allowed}"));
    }
}
