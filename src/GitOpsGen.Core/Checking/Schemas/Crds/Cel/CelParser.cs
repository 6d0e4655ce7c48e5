using System.Globalization;

namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>Recursive descent over CEL's grammar (github.com/google/cel-spec, doc/langdef.md); yields closures.</summary>
internal sealed class CelParser(List<CelToken> tokens)
{
    private int _at;

    private CelToken Current => tokens[_at];

    /// <exception cref="CelUnsupportedException">A syntax error, or a function or macro that is not known.</exception>
    public CelNode Parse()
    {
        var node = Ternary();
        if (Current.Kind != CelTokenKind.End)
            throw new CelUnsupportedException($"'{Current.Text}'");
        return node;
    }

    private CelNode Ternary()
    {
        var condition = Or();
        if (!Take("?"))
            return condition;
        var yes = Ternary();
        Expect(":");
        var no = Ternary();
        return new CelNode(scope => CelOperators.Boolean(condition.Evaluate(scope)) ? yes.Evaluate(scope) : no.Evaluate(scope));
    }

    private CelNode Or()
    {
        var left = And();
        while (Take("||"))
        {
            var (first, second) = (left, And());
            left = new CelNode(scope => CelOperators.Either(first, second, scope, decisive: true));
        }
        return left;
    }

    private CelNode And()
    {
        var left = Relation();
        while (Take("&&"))
        {
            var (first, second) = (left, Relation());
            left = new CelNode(scope => CelOperators.Either(first, second, scope, decisive: false));
        }
        return left;
    }

    private CelNode Relation() => Binary(Sum, "==", "!=", "<=", ">=", "<", ">", "in");

    private CelNode Sum() => Binary(Product, "+", "-");

    private CelNode Product() => Binary(Unary, "*", "/", "%");

    private CelNode Binary(Func<CelNode> operand, params string[] operators)
    {
        var left = operand();
        while (Current.Kind is CelTokenKind.Symbol or CelTokenKind.Name && operators.Contains(Current.Text))
        {
            var symbol = tokens[_at++].Text;
            var (first, second) = (left, operand());
            left = new CelNode(scope => CelOperators.Apply(symbol, first.Evaluate(scope), second.Evaluate(scope)));
        }
        return left;
    }

    private CelNode Unary()
    {
        if (Take("!"))
        {
            var operand = Unary();
            return new CelNode(scope => !CelOperators.Boolean(operand.Evaluate(scope)));
        }
        if (Take("-"))
        {
            var operand = Unary();
            return new CelNode(scope => CelOperators.Apply("-", 0L, operand.Evaluate(scope)));
        }
        return Member();
    }

    private CelNode Member()
    {
        var node = Primary();
        while (true)
        {
            if (Take("."))
                node = Dotted(node);
            else if (Take("["))
                node = Index(node);
            else
                return node;
        }
    }

    private CelNode Dotted(CelNode target)
    {
        var name = Name();
        if (!Take("("))
            return CelSelection.Field(target, CelNames.Unescape(name));
        if (CelMacros.IsMacro(name))
            return Macro(target, name);
        return CelFunctions.Call(name, [target, .. Arguments(")")]);
    }

    private CelNode Macro(CelNode target, string name)
    {
        var variable = Name();
        Expect(",");
        var body = Ternary();
        if (Current.Text == ",")
            throw new CelUnsupportedException($"{name} with three arguments");
        Expect(")");
        return CelMacros.Compile(name, target, variable, body);
    }

    private CelNode Index(CelNode target)
    {
        var index = Ternary();
        Expect("]");
        return new CelNode(scope => CelSelection.Index(target.Evaluate(scope), index.Evaluate(scope)));
    }

    private CelNode Primary()
    {
        var token = tokens[_at++];
        return token.Kind switch
        {
            CelTokenKind.Text => new CelNode(_ => token.Text),
            CelTokenKind.Number => Constant(Number(token.Text)),
            CelTokenKind.Name => Named(token.Text),
            CelTokenKind.Symbol when token.Text == "(" => Group(),
            CelTokenKind.Symbol when token.Text == "[" => List(),
            CelTokenKind.Symbol when token.Text == "{" => Map(),
            _ => throw new CelUnsupportedException($"'{token.Text}'"),
        };
    }

    private CelNode Named(string name)
    {
        if (name is "true" or "false")
            return Constant(name == "true");
        if (name == "null")
            return Constant(null);
        if (!Take("("))
            return new CelNode(scope => scope.Find(name));
        var arguments = Arguments(")");
        return name == "has" ? CelSelection.Has(arguments) : CelFunctions.Call(name, arguments);
    }

    private CelNode Group()
    {
        var node = Ternary();
        Expect(")");
        return node;
    }

    private CelNode List()
    {
        var items = Arguments("]");
        return new CelNode(scope => items.ConvertAll(item => item.Evaluate(scope)));
    }

    private CelNode Map()
    {
        var entries = new List<(CelNode Key, CelNode Value)>();
        while (!Take("}"))
        {
            var key = Ternary();
            Expect(":");
            entries.Add((key, Ternary()));
            Take(",");
        }
        return new CelNode(scope => entries.ToDictionary(entry => $"{entry.Key.Evaluate(scope)}", entry => entry.Value.Evaluate(scope)));
    }

    private List<CelNode> Arguments(string end)
    {
        var arguments = new List<CelNode>();
        while (!Take(end))
        {
            arguments.Add(Ternary());
            if (Current.Text != end)
                Expect(",");
        }
        return arguments;
    }

    private static CelNode Constant(object? value) => new(_ => value);

    private static object Number(string text)
    {
        text = text.TrimEnd('u', 'U');
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return long.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : throw new CelUnsupportedException(text);
    }

    private string Name() => Current.Kind == CelTokenKind.Name ? tokens[_at++].Text : throw new CelUnsupportedException($"'{Current.Text}'");

    private bool Take(string symbol)
    {
        if (Current.Kind != CelTokenKind.Symbol || Current.Text != symbol)
            return false;
        _at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            throw new CelUnsupportedException($"'{Current.Text}' where '{symbol}' should be");
    }
}
