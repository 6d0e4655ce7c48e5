using GitOpsGen.Core.Review.Markdown;

namespace GitOpsGen.Core.Tests.Review.Markdown;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("istio-system/reviews")]
    [InlineData("1.31.0")]
    [InlineData("10 per 60s")]
    [InlineData("weights of 'reviews' are odd")]
    [InlineData("mesh.config.yaml:42:7")]
    [InlineData("max_connections")]
    public void Plain_words_stay_plain(string value) => Assert.Equal(value, MarkdownText.Inline(value));

    [Theory]
    [InlineData("@acme", "`@acme`")]
    [InlineData("#12", "`#12`")]
    [InlineData("_a_", "`_a_`")]
    [InlineData("a *b*", "`a *b*`")]
    [InlineData("https://evil.example", "`https://evil.example`")]
    [InlineData("www.evil.example", "`www.evil.example`")]
    [InlineData("a :tada: b", "`a :tada: b`")]
    [InlineData("1. a", "`1. a`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("", "`  `")]
    [InlineData("<!-- gitopsgen:end -->", "`<! -- gitopsgen:end -->`")]
    public void Anything_else_is_code(string value, string expected) => Assert.Equal(expected, MarkdownText.Inline(value));

    [Fact]
    public void A_fence_is_longer_than_any_in_its_text() =>
        Assert.Equal("`````diff\n+ ````\n`````\n", MarkdownText.Fence("diff", ["+ ````"]));
}
