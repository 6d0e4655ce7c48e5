using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Tests;

public class InternalErrorTests
{
    [Fact]
    public void A_mistake_of_the_tool_is_one_line_with_its_place_and_without_what_it_quotes()
    {
        var text = InternalError.Text(Thrown());
        Assert.StartsWith("gitopsgen: this is a mistake of gitopsgen ", text, StringComparison.Ordinal);
        Assert.Contains(": FormatException at GitOpsGen.Cli.Tests.InternalErrorTests.Fail()", text, StringComparison.Ordinal);
        Assert.Contains("Please report it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n').Length);
    }

    private static AggregateException Thrown() =>
        Assert.Throws<AggregateException>(() => Parallel.For(0, 1, _ => Fail()));

    private static void Fail() => throw new FormatException("hunter2 is no number");
}
