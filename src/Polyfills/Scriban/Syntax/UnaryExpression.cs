namespace Scriban.Syntax;

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>, <c>@f</c> (the function itself) and <c>^list</c> (its items as arguments).</summary>
internal sealed class UnaryExpression(char op, ScriptExpression operand) : ScriptExpression
{
    /// <summary>Whether it is <c>^</c>, which passes each item of a list as an argument of its own.</summary>
    public bool ExpandsArguments => op == '^';

    internal override object? Evaluate(TemplateContext context)
    {
        if (op == '@') return operand.EvaluateAlias(context);
        var value = operand.Evaluate(context);
        return op switch
        {
            '!' => !context.ToBool(operand.Span, value),
            '-' => Signs.Minus(context, operand.Span, value),
            '+' => Signs.Plus(context, operand.Span, value),
            _ => value,
        };
    }
}
