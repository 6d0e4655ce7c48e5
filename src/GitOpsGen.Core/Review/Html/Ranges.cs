namespace GitOpsGen.Core.Review.Html;

/// <summary>Ascending numbers as ranges, <c>0-999</c> for a thousand of them, so that a page about many clusters stays small.</summary>
internal static class Ranges
{
    public static IEnumerable<string> Of(IReadOnlyList<int> numbers)
    {
        for (var start = 0; start < numbers.Count;)
        {
            var end = start;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
                end++;
            yield return start == end ? $"{numbers[start]}" : $"{numbers[start]}-{numbers[end]}";
            start = end + 1;
        }
    }
}
