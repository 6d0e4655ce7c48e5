using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>
/// A rule in the Common Expression Language, as far as CustomResourceDefinitions use it: operators, macros, and the functions on
/// strings, lists, durations and URLs. Rules about a change (<c>oldSelf</c>) do not concern a new object.
/// </summary>
internal sealed partial class CelExpression
{
    private readonly CelNode _root;

    private CelExpression(CelNode root) => _root = root;

    /// <summary>Null for an expression beyond what is understood here.</summary>
    public static CelExpression? Compile(string text)
    {
        try
        {
            return OldSelf().IsMatch(text) ? null : new CelExpression(new CelParser(CelLexer.Read(text)).Parse());
        }
        catch (CelUnsupportedException)
        {
            return null;
        }
    }

    /// <summary>What the API server concludes: an expression that fails counts as broken.</summary>
    /// <param name="self">See <see cref="CelInput"/>.</param>
    public bool Holds(object? self)
    {
        try
        {
            return _root.Evaluate(new CelScope("self", self, null)) is true;
        }
        catch (CelException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\b(oldSelf|optionalOldSelf)\b")]
    private static partial Regex OldSelf();
}
