using GitOpsGen.Core.Checking.Schemas.Rules;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Types, ranges, enums and patterns of single values.</summary>
internal sealed class ScalarChecker(NodePath path, Action<SchemaProblem> report)
{
    /// <summary>False when the type is wrong, so that nothing else can be said about the value.</summary>
    public bool Check(ScalarNode node, Schema schema)
    {
        var kind = ScalarValues.KindOf(node);
        if (!Fits(node, kind, schema.Kind))
        {
            report(SchemaDiagnostics.WrongType(path.ToString(), node, schema));
            return false;
        }
        if (kind == ScalarKind.String)
            CheckText(node, schema);
        else if (kind is ScalarKind.Integer or ScalarKind.Float)
            CheckNumber(node, schema);
        if (schema.Enum.Length > 0 && !schema.Enum.Contains(node.Text))
            report(SchemaDiagnostics.NotInEnum(path.ToString(), node, schema.Enum));
        return true;
    }

    private static bool Fits(ScalarNode node, ScalarKind kind, SchemaKind wanted) => wanted switch
    {
        SchemaKind.String => kind == ScalarKind.String,
        SchemaKind.Boolean => kind == ScalarKind.Boolean,
        SchemaKind.Integer => IsInteger(node, kind),
        SchemaKind.Number => kind is ScalarKind.Integer or ScalarKind.Float && ScalarValues.Number(node.Text) is not null,
        SchemaKind.IntOrString => kind == ScalarKind.String || IsInteger(node, kind),
        SchemaKind.Quantity => kind is ScalarKind.String or ScalarKind.Integer or ScalarKind.Float,
        _ => true,
    };

    // 1.0 becomes 1 in JSON.
    private static bool IsInteger(ScalarNode node, ScalarKind kind) =>
        kind == ScalarKind.Integer || (kind == ScalarKind.Float && ScalarValues.Number(node.Text) is { } value && value == Math.Floor(value));

    private void CheckText(ScalarNode node, Schema schema)
    {
        if (schema.Size != Bounds.None && !schema.Size.Contains(CodePoints(node.Text)))
            report(SchemaDiagnostics.OutOfRange(path.ToString(), node, $"has {Words.Count(CodePoints(node.Text), "character")}, must have {schema.Size}"));
        if (schema.Pattern is { } pattern && !pattern.Matches(node.Text))
            report(SchemaDiagnostics.OutOfRange(path.ToString(), node, $"{ScalarValues.Describe(node)} does not match the pattern {pattern.Text}"));
        if (schema.Kind == SchemaKind.Quantity && !Quantity.IsValid(node.Text))
            report(SchemaDiagnostics.OutOfRange(path.ToString(), node, $"'{node.Text}' is not a quantity such as 100m, 2 or 1Gi"));
    }

    private void CheckNumber(ScalarNode node, Schema schema)
    {
        if (schema.Range != Bounds.None && ScalarValues.Number(node.Text) is { } value && !schema.Range.Contains(value))
            report(SchemaDiagnostics.OutOfRange(path.ToString(), node, $"{node.Text} is out of range; must be {schema.Range}"));
    }

    /// <summary>The API server counts characters, not UTF-16 units.</summary>
    private static int CodePoints(string text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
                count--;
        }
        return count;
    }
}
