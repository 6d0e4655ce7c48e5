namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Lists as sentences have them.</summary>
internal static class Words
{
    private const int Shown = 12;

    public static string List(IReadOnlyList<string> items) =>
        string.Join(", ", items.Take(Shown).Select(item => $"'{item}'")) + (items.Count > Shown ? $" and {items.Count - Shown} more" : "");

    public static string Or(IReadOnlyList<string> items) => string.Join(" or ", items);

    public static string Count(int number, string singular) => number == 1 ? $"1 {singular}" : $"{number} {singular}s";
}
