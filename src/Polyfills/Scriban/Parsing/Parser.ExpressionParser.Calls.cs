using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private sealed partial class ExpressionParser
    {
        /// <summary>The operand was the name of an argument.</summary>
        private Step ParseNamedArgument()
        {
            if (_left is not ScriptVariable name)
            {
                parser.Error(_left.Span, "Expecting a simple global or local variable before `:` in order to create a named argument");
                return Step.Stop;
            }

            parser.Next();
            var value = parser.ExpectExpression(owner);
            _left = parser.Node(new NamedArgument(name.Name, value ?? Missing), name.Span.Start);
            return Step.Stop;
        }

        /// <summary>The operand read last turns out to be a function, or one of its arguments.</summary>
        private Step ParseArgument()
        {
            var isNamed = Current.Type == TokenType.Identifier
                && (owner.LoopOptions is not null || parser.Peek().Type == TokenType.Colon);
            if (isNamed) return ParseNamedArguments();

            if (Current.Type == TokenType.OpenParen && !parser.IsAfterWhitespace())
            {
                ParseExplicitCall();
                return Step.GoOn;
            }

            if (_call is null) _call = new PendingCall(_left);
            else _call.Arguments.Add(_left);
            return Step.NextOperand;
        }

        /// <summary>In a call they may be followed by further arguments; in a loop they are the options at its end.</summary>
        private Step ParseNamedArguments()
        {
            if (owner.LoopOptions is null)
            {
                if (_call is null) _call = new PendingCall(_left);
                else _call.Arguments.Add(_left);
            }

            while (Current.Type == TokenType.Identifier && (owner.LoopOptions is not null || parser.Peek().Type == TokenType.Colon))
            {
                if (ParseNamed() is not { } argument) break;
                if (owner.LoopOptions is not null)
                {
                    owner.LoopOptions.Add(argument);
                    continue;
                }

                _call!.Arguments.Add(argument);
                if (argument.Value is AnonymousFunction) break;
            }

            if (owner.LoopOptions is null && parser.IsStartOfExpression()) return Step.NextOperand;
            if (_call is not null) _left = TakeCall(parser.Previous.End);
            return Current.Type is TokenType.VerticalBar or TokenType.PipeGreater ? Step.GoOn : Step.Stop;
        }

        /// <summary>An option of a loop can be a name alone, such as <c>reversed</c>.</summary>
        private NamedArgument? ParseNamed()
        {
            var start = Current.Start;
            var variable = parser.ParseVariable();
            if (variable is not ScriptVariable name)
            {
                parser.Error(variable.Span, "Invalid identifier passed as a named argument. Expecting a simple variable name");
                return null;
            }

            ScriptExpression? value = null;
            if (Current.Type == TokenType.Colon)
            {
                parser.Next();
                value = parser.ExpectExpression(owner, mode: ExpressionMode.Basic) ?? Missing;
            }

            return parser.Node(new NamedArgument(name.Name, value), start);
        }

        /// <summary>The parenthesis follows the name without whitespace; the result is an operand like any other.</summary>
        private void ParseExplicitCall()
        {
            var call = new PendingCall(_left);
            var start = _left.Span.Start;
            parser.Next();
            while (Current.Type != TokenType.CloseParen)
            {
                if (call.Arguments.Count > 0)
                {
                    if (Current.Type == TokenType.Comma) parser.Next();
                    else parser.Error("Expecting a comma to separate arguments in a function call.");
                }

                if (!parser.IsStartOfExpression())
                {
                    parser.Error("Expecting an expression for argument function calls instead of this token.");
                    break;
                }

                if (parser.ParseExpression(new ExpressionOwner(Construct.Expression)) is not { } argument) break;
                call.Arguments.Add(argument);
            }

            if (Current.Type == TokenType.CloseParen) parser.Next();
            else parser.Error("Expecting a closing parenthesis for a function call.");
            _left = parser.Node(call.Build(isExplicit: true), start);
        }

        /// <summary><c>f(x, y) = …</c> declares a function.</summary>
        private bool TryParseFunction()
        {
            if (_left is not FunctionCall { IsExplicit: true, Target: ScriptVariableGlobal name } call) return false;
            if (!Array.TrueForAll(call.Arguments, argument => argument is ScriptVariableGlobal)) return false;

            if (parser._expressionLevel > 1 || !allowAssignment)
                parser.Error(_left.Span, Construct.Call, "Creating a function is only allowed for a top level assignment");
            parser.Next();
            var parameters = Array.ConvertAll(
                call.Arguments, argument => new FunctionParameter(((ScriptVariable)argument).Name, FunctionParameterKind.Required));
            var body = parser.ParseExpressionStatement();
            var declaration = parser.Node(new FunctionDeclaration(name, parameters, body), call.Span.Start, body.Span.End);
            _left = parser.Node(new FunctionExpression(declaration), call.Span.Start);
            return true;
        }
    }
}
