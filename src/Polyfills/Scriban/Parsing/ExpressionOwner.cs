using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>What an expression is parsed for.</summary>
internal sealed class ExpressionOwner(Construct construct)
{
    /// <summary>Named in the errors about the expression.</summary>
    public Construct Construct => construct;

    /// <summary>Where that construct starts, for the errors that are about all of it.</summary>
    public TextPosition? Start { get; init; }

    /// <summary>Whether the expression is a statement of its own.</summary>
    public bool IsStatement { get; init; }

    /// <summary>The right side of a pipe: a name alone is a call there.</summary>
    public bool IsPipe { get; init; }

    /// <summary>The operand of <c>@</c>: a path and nothing more.</summary>
    public bool IsAlias { get; init; }

    /// <summary>Where the named arguments after the expression go, for a loop.</summary>
    public List<NamedArgument>? LoopOptions { get; init; }
}
