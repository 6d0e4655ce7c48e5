namespace Scriban.Runtime.Operators;

/// <summary>Results that come up all the time, boxed once.</summary>
internal static class Boxed
{
    public static readonly object True = true;

    public static readonly object False = false;

    private static readonly object[] SmallNumbers = [.. Enumerable.Range(0, 256).Select(number => (object)number)];

    public static object Int(int value) => (uint)value < (uint)SmallNumbers.Length ? SmallNumbers[value] : value;

    public static object Bool(bool value) => value ? True : False;
}
