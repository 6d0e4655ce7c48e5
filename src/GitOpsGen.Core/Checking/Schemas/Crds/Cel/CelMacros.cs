namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary><c>all</c>, <c>exists</c>, <c>exists_one</c>, <c>filter</c> and <c>map</c>, over the items of a list or the keys of a map.</summary>
internal static class CelMacros
{
    public static bool IsMacro(string name) => name is "all" or "exists" or "exists_one" or "filter" or "map";

    public static CelNode Compile(string name, CelNode target, string variable, CelNode body) => name switch
    {
        "all" => new CelNode(scope => Decide(target, variable, body, scope, decisive: false)),
        "exists" => new CelNode(scope => Decide(target, variable, body, scope, decisive: true)),
        "exists_one" => new CelNode(scope => Filter(target, variable, body, scope).Count == 1),
        "filter" => new CelNode(scope => Filter(target, variable, body, scope)),
        _ => new CelNode(scope => Items(target, scope).Select(item => body.Evaluate(new CelScope(variable, item, scope))).ToList()),
    };

    // Like && and ||: an item that decides the matter outweighs one whose evaluation fails.
    private static bool Decide(CelNode target, string variable, CelNode body, CelScope scope, bool decisive)
    {
        CelException? failure = null;
        foreach (var item in Items(target, scope))
        {
            try
            {
                if (CelOperators.Boolean(body.Evaluate(new CelScope(variable, item, scope))) == decisive)
                    return decisive;
            }
            catch (CelException e)
            {
                failure = e;
            }
        }
        return failure is null ? !decisive : throw failure;
    }

    private static List<object?> Filter(CelNode target, string variable, CelNode body, CelScope scope) =>
        [.. Items(target, scope).Where(item => CelOperators.Boolean(body.Evaluate(new CelScope(variable, item, scope))))];

    private static IEnumerable<object?> Items(CelNode target, CelScope scope) => target.Evaluate(scope) switch
    {
        List<object?> list => list,
        Dictionary<string, object?> map => map.Keys,
        _ => throw new CelException("neither a list nor a map"),
    };
}
