namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>A duration, in nanoseconds.</summary>
internal readonly record struct CelDuration(long Nanoseconds);

internal static class CelOperators
{
    public static bool Boolean(object? value) => value as bool? ?? throw new CelException("not a boolean");

    /// <summary>&amp;&amp; and ||: a side that decides the matter outweighs one whose evaluation fails, whatever their order.</summary>
    public static object Either(CelNode left, CelNode right, CelScope scope, bool decisive)
    {
        try
        {
            if (Boolean(left.Evaluate(scope)) == decisive)
                return decisive;
        }
        catch (CelException)
        {
            if (Boolean(right.Evaluate(scope)) == decisive)
                return decisive;
            throw;
        }
        return Boolean(right.Evaluate(scope));
    }

    public static object? Apply(string symbol, object? left, object? right) => symbol switch
    {
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        "in" => Contains(right, left),
        "<" => Compare(left, right) < 0,
        "<=" => Compare(left, right) <= 0,
        ">" => Compare(left, right) > 0,
        ">=" => Compare(left, right) >= 0,
        _ => Calculate(symbol, left, right),
    };

    /// <summary>Numbers compare across types; values of other different types are unequal.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (long a, double b) => a == b,
        (double a, long b) => a == b,
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => AreEqual(pair.First, pair.Second)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) =>
            a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var value) && AreEqual(entry.Value, value)),
        _ => Equals(left, right),
    };

    private static bool Contains(object? collection, object? item) => collection switch
    {
        List<object?> list => list.Exists(member => AreEqual(member, item)),
        Dictionary<string, object?> map => item is string key && map.ContainsKey(key),
        _ => throw new CelException("'in' needs a list or a map"),
    };

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (long a, double b) => ((double)a).CompareTo(b),
        (double a, long b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (CelDuration a, CelDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        _ => throw new CelException("values of different types"),
    };

    private static object Calculate(string symbol, object? left, object? right)
    {
        try
        {
            return (left, right, symbol) switch
            {
                (string a, string b, "+") => a + b,
                (List<object?> a, List<object?> b, "+") => a.Concat(b).ToList(),
                (long a, long b, "+") => checked(a + b),
                (long a, long b, "-") => checked(a - b),
                (long a, long b, "*") => checked(a * b),
                (long a, long b, "/") when b != 0 => a / b,
                (long a, long b, "%") when b != 0 => a % b,
                (double or long, double or long, "+" or "-" or "*" or "/") => Real(symbol, Convert.ToDouble(left), Convert.ToDouble(right)),
                _ => throw new CelException($"'{symbol}' does not take these values"),
            };
        }
        catch (OverflowException)
        {
            throw new CelException("overflow");
        }
    }

    private static double Real(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        _ => left / right,
    };
}
