using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private sealed partial class ExpressionParser
    {
        /// <summary>The right side is read as far as it binds tighter than this operator.</summary>
        private Step ParseBinary(BinaryOperator op)
        {
            if (_isWhen && op == BinaryOperator.Or) return Step.Stop;
            var precedence = Operators.Precedence(op);
            if (precedence <= _precedence)
            {
                if (_enteringPrecedence != 0) return Step.Stop;
                _precedence = 0;
                return Step.GoOn;
            }

            // Each operator of a chain counts as one more level, as long as the expression goes on.
            parser.EnterDepth();
            var left = _left;
            var token = Current;
            parser.Next();
            var message = $"Expecting an <expression> to the right of the operator instead of `{parser.Shown(Current)}`";
            var right = parser.ExpectExpression(
                new ExpressionOwner(Construct.Binary) { Start = left.Span.Start },
                _call is not null || insideCall,
                precedence,
                _mode,
                message: message);
            _left = parser.Node(new BinaryExpression(left, op, parser.SpanOf(token), right ?? Missing), left.Span.Start);
            return Step.GoOn;
        }

        /// <summary>Only a statement can assign: a condition with <c>=</c> is a mistake.</summary>
        private Step ParseAssignment(BinaryOperator? compound)
        {
            var target = _left;
            if (!target.IsPath || _call is not null || parser._expressionLevel > 1 || !allowAssignment)
                parser.Error(target.Span, Construct.Assignment, "Expression is only allowed for a top level assignment");
            parser.Next();
            var value = parser.ExpectExpression(
                new ExpressionOwner(Construct.Assignment) { Start = target.Span.Start }, insideCall);
            _left = parser.Node(new AssignExpression(target, compound, value ?? Missing), target.Span.Start);
            return Step.Stop;
        }

        /// <summary>Binds weaker than everything but a pipe, also than a call.</summary>
        private Step ParseConditional()
        {
            if (_precedence > 0) return Step.Stop;
            var condition = CloseCall();
            parser.Next();
            var part = new ExpressionOwner(Construct.Conditional) { Start = condition.Span.Start };
            var then = parser.ExpectExpression(part, mode: ExpressionMode.NoNamedArgument);
            parser.Expect(TokenType.Colon, ":");
            var otherwise = parser.ExpectExpression(part, mode: ExpressionMode.NoNamedArgument);
            _left = parser.Node(new ConditionalExpression(condition, then ?? Missing, otherwise ?? Missing), condition.Span.Start);
            return Step.Stop;
        }

        /// <summary>The rest of the pipe is the right side, which may start on the next line.</summary>
        private Step ParsePipe()
        {
            if (owner.IsPipe && _call is null && _left.IsPath)
                _left = parser.Node(new FunctionCall(_left, [], isExplicit: false), _left.Span.Start, _left.Span.End);
            if (Current.Type is not (TokenType.VerticalBar or TokenType.PipeGreater)) return Step.Stop;

            var from = CloseCall();
            parser._newLinesAllowed++;
            parser.Next();
            parser._newLinesAllowed--;
            var to = parser.ExpectExpression(new ExpressionOwner(Construct.Pipe) { IsPipe = true, Start = from.Span.Start });
            _left = parser.Node(new PipeCall(from, to ?? Missing), from.Span.Start);
            return Step.Stop;
        }
    }
}
