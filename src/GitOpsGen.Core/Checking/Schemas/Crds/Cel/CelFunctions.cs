using System.Collections.Concurrent;
using System.Globalization;
using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>CEL's and Kubernetes' functions; a method's target is its first argument.</summary>
internal static class CelFunctions
{
    private static readonly ConcurrentDictionary<string, SchemaPattern> Patterns = [];

    private static readonly Dictionary<string, Func<object?[], object?>> ByName = new()
    {
        ["size"] = a => Size(a[0]),
        ["contains"] = a => Text(a[0]).Contains(Text(a[1]), StringComparison.Ordinal),
        ["startsWith"] = a => Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal),
        ["endsWith"] = a => Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal),
        ["matches"] = a => Patterns.GetOrAdd(Text(a[1]), text => new SchemaPattern(text)).Matches(Text(a[0])),
        ["substring"] = a => Substring(Text(a[0]), Whole(a[1]), a.Length > 2 ? Whole(a[2]) : null),
        ["indexOf"] = a => (long)Text(a[0]).IndexOf(Text(a[1]), StringComparison.Ordinal),
        ["lowerAscii"] = a => Text(a[0]).ToLowerInvariant(),
        ["upperAscii"] = a => Text(a[0]).ToUpperInvariant(),
        ["trim"] = a => Text(a[0]).Trim(),
        ["replace"] = a => Text(a[0]).Replace(Text(a[1]), Text(a[2]), StringComparison.Ordinal),
        ["split"] = a => Text(a[0]).Split(Text(a[1])).ToList<object?>(),
        ["join"] = a => string.Join(a.Length > 1 ? Text(a[1]) : "", Items(a[0]).Select(Text)),
        ["int"] = a => Integer(a[0]),
        ["double"] = a => a[0] is long whole ? (double)whole : a[0] as double? ?? throw Wrong("double"),
        ["string"] = a => a[0] as string ?? Convert.ToString(a[0], CultureInfo.InvariantCulture),
        ["dyn"] = a => a[0],
        ["duration"] = a => GoDuration.Parse(Text(a[0])) is { } value ? new CelDuration(value) : throw Wrong("duration"),
        ["isURL"] = a => Urls.Scheme(Text(a[0])) is not null,
        // Only a URL's scheme is ever asked for, so that is what a URL is here.
        ["url"] = a => Urls.Scheme(Text(a[0])) ?? throw Wrong("url"),
        ["getScheme"] = a => Text(a[0]),
        ["isQuantity"] = a => Quantity.IsValid(Text(a[0])),
        ["min"] = a => Items(a[0]).Aggregate((x, y) => CelOperators.Apply("<", y, x) is true ? y : x),
        ["max"] = a => Items(a[0]).Aggregate((x, y) => CelOperators.Apply(">", y, x) is true ? y : x),
    };

    /// <exception cref="CelUnsupportedException">No such function here.</exception>
    public static CelNode Call(string name, List<CelNode> arguments)
    {
        if (!ByName.TryGetValue(name, out var function))
            throw new CelUnsupportedException($"the function {name}");
        return new CelNode(scope =>
        {
            try
            {
                return function([.. arguments.Select(argument => argument.Evaluate(scope))]);
            }
            catch (Exception e) when (e is IndexOutOfRangeException or InvalidOperationException)
            {
                throw Wrong(name);
            }
        });
    }

    private static long Size(object? value) => value switch
    {
        string text => text.EnumerateRunes().Count(),
        List<object?> list => list.Count,
        Dictionary<string, object?> map => map.Count,
        _ => throw Wrong("size"),
    };

    /// <summary>Positions outside the text are an error, as in CEL's string extension.</summary>
    private static string Substring(string text, long start, long? end) =>
        start >= 0 && start <= (end ?? text.Length) && (end ?? 0) <= text.Length && start <= text.Length
            ? text[(int)start..(int)(end ?? text.Length)]
            : throw Wrong("substring");

    private static long Integer(object? value) => value switch
    {
        long whole => whole,
        double real => (long)real,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => throw Wrong("int"),
    };

    private static string Text(object? value) => value as string ?? throw Wrong("string");

    private static long Whole(object? value) => value as long? ?? throw Wrong("int");

    private static List<object?> Items(object? value) => value as List<object?> ?? throw Wrong("list");

    private static CelException Wrong(string function) => new($"{function}: no such overload, or a value it does not take");
}
