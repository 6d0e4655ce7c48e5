namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>Fields, keys and positions. What is not there is an error, unless <c>has()</c> asks.</summary>
internal static class CelSelection
{
    public static CelNode Field(CelNode target, string field) =>
        new(scope => Fields(target, scope).TryGetValue(field, out var value) ? value : throw new CelException($"no such key: {field}"), (target, field));

    /// <summary>Everything before the last field must be there; the last may be missing.</summary>
    public static CelNode Has(List<CelNode> arguments) =>
        arguments is [{ Select: { } select }]
            ? new CelNode(scope => Fields(select.Target, scope).ContainsKey(select.Field))
            : throw new CelUnsupportedException("has() of something other than a field");

    public static object? Index(object? target, object? index) => (target, index) switch
    {
        (List<object?> list, long position) when position >= 0 && position < list.Count => list[(int)position],
        (Dictionary<string, object?> map, string key) when map.TryGetValue(key, out var value) => value,
        _ => throw new CelException("no such element"),
    };

    private static Dictionary<string, object?> Fields(CelNode target, CelScope scope) =>
        target.Evaluate(scope) as Dictionary<string, object?> ?? throw new CelException("not an object");
}
