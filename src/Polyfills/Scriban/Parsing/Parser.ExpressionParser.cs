using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private enum Step
    {
        /// <summary>Something was added to the expression; look for more.</summary>
        GoOn,

        /// <summary>A call has begun, or has got an argument: read the next argument.</summary>
        NextOperand,

        /// <summary>The expression is complete.</summary>
        Stop,

        /// <summary>There was an error: hand back what there is.</summary>
        GiveUp,
    }

    /// <summary>
    /// Reads one expression: an operand, then whatever may follow one (members, operators, arguments, a pipe) until nothing does. An
    /// operand followed by another one is a function and its first argument.
    /// </summary>
    private sealed partial class ExpressionParser(
        Parser parser, ExpressionOwner owner, bool insideCall, int enteringPrecedence, ExpressionMode mode, bool allowAssignment)
    {
        private readonly bool _isWhen = mode == ExpressionMode.When;
        private readonly ExpressionMode _mode = mode == ExpressionMode.When ? ExpressionMode.Default : mode;
        private readonly int _enteringPrecedence = enteringPrecedence;
        private ScriptExpression _left = Missing;
        private PendingCall? _call;
        private int _precedence = enteringPrecedence;

        private Token Current => parser.Current;

        /// <summary>Null where there is no operand.</summary>
        public ScriptExpression? Run()
        {
            for (var count = 1; ; count++)
            {
                if (parser.ParseOperand() is not { } operand)
                {
                    parser.Error(_call is null
                        ? $"Unexpected token `{parser.Shown(Current)}` while parsing expression"
                        : $"Unexpected token `{parser.Shown(Current)}` while parsing function call `{_call.Target}`");
                    return null;
                }

                _left = operand;
                if (operand is ScriptVariableLocal { Name: "$$" })
                {
                    CheckBlock(count);
                    return operand;
                }

                var step = operand is AnonymousFunction ? Step.Stop : ParseRest();
                if (step == Step.NextOperand) continue;
                return step == Step.GiveUp ? _left : CloseCall();
            }
        }

        /// <summary>The block of <c>wrap</c> is no value: it can only be run, by a statement of its own.</summary>
        private void CheckBlock(int operandCount)
        {
            if (operandCount != 1 || parser._expressionLevel > 1) parser.Error("Cannot use block delegate $$ in a nested expression");
            if (owner.IsStatement) return;
            var span = owner.Start is { } start ? new SourceSpan(parser._file, start, start) : parser.SpanOf(Current);
            parser.Error(span, owner.Construct, "Cannot use block delegate $$ outside an expression statement");
        }

        private Step ParseRest()
        {
            Step step;
            do
            {
                step = ParseMore();
            }
            while (step == Step.GoOn);

            return step;
        }

        /// <summary>The order of the checks is that of precedence, and decides what a token means in two places.</summary>
        private Step ParseMore()
        {
            switch (Current.Type)
            {
                case TokenType.EndingInterpolatedString or TokenType.CloseInterpolatedBrace:
                case TokenType.ContinuationInterpolatedString or TokenType.OpenInterpolatedBrace:
                    return Step.Stop;
                case TokenType.Dot or TokenType.QuestionDot:
                    return ParseMember();
                case TokenType.DoublePlus or TokenType.DoubleMinus:
                    ParsePostfix();
                    break;
            }

            var isIndexable = _left.IsPath || _left is LiteralExpression or FunctionCall;
            if (Current.Type == TokenType.OpenBracket && isIndexable && !parser.IsAfterWhitespace()) return ParseIndexer();
            if (_mode == ExpressionMode.Basic || owner.IsAlias) return Step.Stop;
            if (Current.Type == TokenType.Colon && _mode != ExpressionMode.NoNamedArgument) return ParseNamedArgument();
            if (Current.Type == TokenType.Equal && TryParseFunction()) return Step.Stop;
            if (Operators.IsAssignment(Current.Type, out var compound)) return ParseAssignment(compound);
            if (Operators.Binary(Current.Type) is { } op) return ParseBinary(op);
            if (Current.Type == TokenType.Question) return ParseConditional();
            if (parser.IsStartOfExpression()) return insideCall ? Step.Stop : ParseArgument();
            return _enteringPrecedence > 0 ? Step.Stop : ParsePipe();
        }

        /// <summary>Ends the pending call, if there is one, with the operand read last as its last argument.</summary>
        private ScriptExpression CloseCall()
        {
            if (_call is null) return _left;
            _call.Arguments.Add(_left);
            return TakeCall(_left.Span.End);
        }

        private FunctionCall TakeCall(TextPosition end)
        {
            var call = _call!;
            _call = null;
            return parser.Node(call.Build(isExplicit: false), call.Target.Span.Start, end);
        }
    }
}
