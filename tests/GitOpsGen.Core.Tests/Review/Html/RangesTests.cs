using GitOpsGen.Core.Review.Html;

namespace GitOpsGen.Core.Tests.Review.Html;

public class RangesTests
{
    [Theory]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 0, 1, 2, 5, 7, 8 }, "0-2 5 7-8")]
    public void Neighbours_are_written_as_one_range(int[] numbers, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ranges.Of(numbers)));
}
