using System.Globalization;
using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Checking.Schemas.Language;

/// <summary>
/// Reads a type expression of the catalogue's language: a base (<c>string</c>, <c>[T]</c>, <c>{T}</c>, <c>(A|B)</c>, a named type;
/// <c>?</c> for nullable) and its constraints (<c>1..65535</c>, <c>length=</c>, <c>items=</c>, <c>keys=</c>, <c>pattern=/…/</c>,
/// <c>unique=</c>, <c>rule=</c>).
/// </summary>
/// <param name="named">Finds a named type.</param>
/// <param name="istioMinor">Enum values marked with a later version (<c>A@1.31</c>) are left out.</param>
internal sealed class TypeReader(Func<string, Schema> named, int istioMinor)
{
    /// <exception cref="FormatException">Names what is not understood.</exception>
    public Schema Read(string expression)
    {
        expression = expression.Trim();
        // Only the values of an enum may have spaces in them.
        var end = expression.IndexOf(' ', expression[0] == '(' ? expression.IndexOf(')') : 0);
        if (end < 0)
            end = expression.Length;
        var draft = Base(expression[..end]);
        foreach (var word in expression[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Constrain(draft, word);
        return draft.ToSchema();
    }

    private SchemaDraft Base(string word)
    {
        var nullable = word.EndsWith('?');
        if (nullable)
            word = word[..^1];
        var draft = word[0] switch
        {
            '[' => new SchemaDraft { Kind = SchemaKind.List, Items = Read(word[1..^1]) },
            '{' => new SchemaDraft { Kind = SchemaKind.Map, Items = Read(word[1..^1]) },
            '(' => new SchemaDraft { Kind = SchemaKind.String, Enum = Values(word[1..^1]) },
            _ => Named(word),
        };
        draft.Nullable |= nullable;
        return draft;
    }

    private SchemaDraft Named(string word) => word switch
    {
        "string" => new SchemaDraft { Kind = SchemaKind.String },
        "bool" => new SchemaDraft { Kind = SchemaKind.Boolean },
        "int" => new SchemaDraft { Kind = SchemaKind.Integer },
        "int32" => new SchemaDraft { Kind = SchemaKind.Integer, Format = "int32", Range = new Bounds(int.MinValue, int.MaxValue) },
        "int64" => new SchemaDraft { Kind = SchemaKind.Integer, Format = "int64" },
        "uint32" => new SchemaDraft { Kind = SchemaKind.Integer, Range = new Bounds(0, uint.MaxValue) },
        "number" => new SchemaDraft { Kind = SchemaKind.Number },
        "int-or-string" => new SchemaDraft { Kind = SchemaKind.IntOrString },
        "quantity" => new SchemaDraft { Kind = SchemaKind.Quantity },
        "object" => new SchemaDraft { Kind = SchemaKind.Object, Open = true },
        "any" => new SchemaDraft { Kind = SchemaKind.Any },
        _ => SchemaDraft.From(named(word)),
    };

    private string[] Values(string list) =>
        [.. list.Split('|').Select(value => value == "\"\"" ? "" : value).Where(value => Since.Includes(value, istioMinor)).Select(Since.Strip)];

    private static void Constrain(SchemaDraft draft, string word)
    {
        var equals = word.IndexOf('=');
        // Only a bare range starts with a digit, a sign or a dot.
        if (equals < 0 || char.IsAsciiDigit(word[0]) || word[0] is '.' or '-')
        {
            draft.Range = draft.Range.And(Range(word));
            return;
        }
        var value = word[(equals + 1)..];
        switch (word[..equals])
        {
            case "length" or "items" or "keys":
                draft.Size = Range(value);
                break;
            case "pattern":
                draft.Pattern = new SchemaPattern(value[1..^1]);
                break;
            case "unique":
                draft.UniqueBy.Add(value);
                break;
            case "rule":
                draft.Rules.Add(Rule(value));
                break;
            default:
                throw new FormatException($"unknown constraint '{word}'");
        }
    }

    public static SchemaRule Rule(string name) =>
        RuleBook.Find(name) ?? throw new FormatException($"unknown rule '{name}'");

    private static Bounds Range(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            throw new FormatException($"'{text}' is not a range");
        return new Bounds(End(text[..dots], double.NegativeInfinity), End(text[(dots + 2)..], double.PositiveInfinity));
    }

    private static double End(string text, double open) =>
        text.Length == 0 ? open : double.Parse(text, CultureInfo.InvariantCulture);
}
