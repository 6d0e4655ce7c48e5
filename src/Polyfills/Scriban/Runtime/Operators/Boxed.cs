namespace Scriban.Runtime.Operators;

/// <summary>Results that come up all the time, boxed once.</summary>
internal static class Boxed
{
    public static readonly object True = true;

    public static readonly object False = false;

    public static object Bool(bool value) => value ? True : False;
}
