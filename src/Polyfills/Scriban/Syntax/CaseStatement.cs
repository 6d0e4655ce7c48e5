using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary>
/// <c>case</c> with its branches; a branch without values is <c>else</c>. A branch with a code block of its own is not indented:
/// the text before that block, which could be the indent, is dropped.
/// </summary>
internal sealed class CaseStatement(
    ScriptExpression value, ScriptBlockStatement beforeBranches, List<CaseBranch> branches) : ScriptStatement
{
    private readonly bool _endsIndent = beforeBranches.Nodes.Any(node => node.IsMark);

    internal override object? Evaluate(TemplateContext context)
    {
        var expected = value.Evaluate(context);
        var outerIndent = context.CurrentIndent;
        if (_endsIndent && context.AutoIndent) context.CurrentIndent = null;
        try
        {
            var result = beforeBranches.Evaluate(context);
            return context.FlowState == FlowState.None && Choose(context, expected) is { } chosen ? chosen.Evaluate(context) : result;
        }
        finally
        {
            context.CurrentIndent = outerIndent;
        }
    }

    private ScriptStatement? Choose(TemplateContext context, object? expected)
    {
        foreach (var (values, body, span) in branches)
        {
            if (values.Length == 0) return body;
            foreach (var candidate in values)
            {
                var actual = candidate.Evaluate(context);
                if (Operations.Apply(context, BinaryOperator.Equal, span, span, expected, span, actual) is true) return body;
            }
        }

        return null;
    }
}
