using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>A call whose arguments are still being read.</summary>
internal sealed class PendingCall(ScriptExpression target)
{
    public ScriptExpression Target => target;

    /// <summary>In the order they were written, named ones included.</summary>
    public List<ScriptExpression> Arguments { get; } = [];

    public FunctionCall Build(bool isExplicit) => new(target, [.. Arguments], isExplicit);
}
