namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>
/// Keys and short values repeat endlessly in rendered files; one string for each spares most of the memory that reading
/// them takes. A fixed number of slots per thread, so that nothing grows.
/// </summary>
internal static class RecentTexts
{
    private const int Slots = 4096;
    private const int Longest = 64;

    [ThreadStatic]
    private static string?[]? _slots;

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        ref var slot = ref (_slots ??= new string?[Slots])[string.GetHashCode(text, StringComparison.Ordinal) & (Slots - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
