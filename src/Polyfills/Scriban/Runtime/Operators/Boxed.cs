namespace Scriban.Runtime.Operators;

/// <summary>Results that come up all the time, boxed once.</summary>
internal static class Boxed
{
    /// <summary>The one boxed true; compare values, not references, as hosts box their own.</summary>
    public static readonly object True = true;

    public static readonly object False = false;

    private static readonly object[] SmallNumbers = [.. Enumerable.Range(0, 256).Select(number => (object)number)];

    /// <summary>Small numbers, as loop counters mostly are, come from a table.</summary>
    public static object Int(int value) => (uint)value < (uint)SmallNumbers.Length ? SmallNumbers[value] : value;

    public static object Bool(bool value) => value ? True : False;
}
