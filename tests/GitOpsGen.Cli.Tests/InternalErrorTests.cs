using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Tests;

public class InternalErrorTests
{
    [Fact]
    public void A_mistake_of_the_tool_is_one_line_with_its_place_and_without_what_it_quotes()
    {
        var text = InternalError.Text(Thrown(), _ => null);
        Assert.StartsWith("gitopsgen: this is a mistake of gitopsgen ", text, StringComparison.Ordinal);
        Assert.Contains(": FormatException at GitOpsGen.Cli.Tests.InternalErrorTests.Fail()", text, StringComparison.Ordinal);
        Assert.Contains("Please report it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n').Length);
    }

    [Fact]
    public void All_of_it_is_there_for_who_asks()
    {
        var text = InternalError.Text(Thrown(), name => name == "GITOPSGEN_TRACE" ? "1" : null);
        Assert.Contains("hunter2", text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", text, StringComparison.Ordinal);
    }

    private static AggregateException Thrown() =>
        Assert.Throws<AggregateException>(() => Parallel.For(0, 1, _ => Fail()));

    private static void Fail() => throw new FormatException("hunter2 is no number");
}
