using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A <c>when</c> with its values, or <c>else</c>, which has none. Errors of a comparison are reported at the span.</summary>
internal sealed record CaseBranch(ScriptExpression[] Values, ScriptStatement Body, SourceSpan Span);
