using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary><c>case</c> with its branches; a branch without values is <c>else</c>.</summary>
internal sealed class CaseStatement(ScriptExpression value, List<(ScriptExpression[] Values, ScriptStatement Body)> branches)
    : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        var expected = value.Evaluate(context);
        foreach (var (values, body) in branches)
        {
            if (values.Length == 0) return body.Evaluate(context);
            foreach (var candidate in values)
            {
                var isMatch = Operations.Apply(
                    context, BinaryOperator.Equal, candidate.Span, Span, expected, candidate.Span, candidate.Evaluate(context));
                if (isMatch is true) return body.Evaluate(context);
            }
        }

        return null;
    }
}
