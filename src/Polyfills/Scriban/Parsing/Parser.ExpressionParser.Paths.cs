using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private sealed partial class ExpressionParser
    {
        /// <summary>A chain that is conditional once is conditional to its end.</summary>
        private Step ParseMember()
        {
            var next = parser.Peek();
            if (next.Type != TokenType.Identifier)
            {
                parser.Error(
                    parser.SpanOf(next), $"Invalid token `{next.Type}`. The dot operator is expected to be followed by a plain identifier");
                return Step.GiveUp;
            }

            var start = _left.Span.Start;
            var conditional = Current.Type == TokenType.QuestionDot || _left is MemberExpression { IsConditional: true };
            parser.Next();
            var isEmptyCheck = parser.CurrentText is "empty" or "blank" && parser.Peek().Type == TokenType.Question;
            if (parser.ParseVariable() is not ScriptVariable member)
            {
                parser.Error("Unexpected literal member `{member}`");
                return Step.GiveUp;
            }

            if (isEmptyCheck)
            {
                parser.Next();
                _left = parser.Node(new IsEmptyExpression(_left), start);
            }
            else
            {
                _left = parser.Node(new MemberExpression(_left, member.Name, member.Span, conditional), start);
            }

            return Step.GoOn;
        }

        /// <summary>What follows belongs to the result.</summary>
        private void ParsePostfix()
        {
            var token = Current;
            if (!_left.IsPath) parser.Error("The operand of an increment or decrement operator must be a variable, property or indexer");
            parser.Next();
            var increment = token.Type == TokenType.DoublePlus;
            _left = parser.Node(new IncrementExpression(_left, increment, returnsOldValue: true), _left.Span.Start);
        }

        /// <summary>With whitespace before it, the bracket is an array as the next argument instead.</summary>
        private Step ParseIndexer()
        {
            var target = _left;
            parser.Next();
            var message = $"Expecting <index_expression> instead of `{parser.Shown(Current)}`";
            var index = parser.ExpectExpression(
                new ExpressionOwner(Construct.Indexer), insideCall: _call is not null, mode: _mode, message: message);
            if (Current.Type == TokenType.CloseBracket) parser.Next();
            else parser.Error($"Unexpected `{parser.Shown(Current)}`. Expecting ']'");
            _left = parser.Node(new IndexerExpression(target, index ?? Missing), target.Span.Start);
            return Step.GoOn;
        }
    }
}
