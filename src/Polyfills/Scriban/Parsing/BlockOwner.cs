using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>The statement a block is being parsed for, and what the block may hand back to it.</summary>
internal sealed class BlockOwner(Construct construct)
{
    /// <summary>Named in the errors about the block.</summary>
    public Construct Construct => construct;

    /// <summary>The branches of a <c>case</c>, for the block right inside of it.</summary>
    public List<CaseBranch>? Branches { get; init; }

    /// <summary>The branches a <c>when</c> adds to, when the block is that of a <c>when</c>.</summary>
    public List<CaseBranch>? Siblings { get; init; }

    /// <summary>A <c>do</c> is part of an expression, which goes on after its <c>end</c>.</summary>
    public bool IsAnonymousFunction { get; init; }

    /// <summary>Whether <c>else</c> may end the block.</summary>
    public bool TakesElse { get; init; }

    /// <summary>Whether that can be <c>else if</c>.</summary>
    public bool TakesElseIf { get; init; }

    /// <summary>What came after <c>else</c>.</summary>
    public ScriptStatement? Else { get; set; }
}
