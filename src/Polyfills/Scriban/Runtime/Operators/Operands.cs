using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>An operator with both of its values and where they were written.</summary>
internal readonly record struct Operands(
    BinaryOperator Op, SourceSpan Span, SourceSpan LeftSpan, object? Left, SourceSpan RightSpan, object? Right);
