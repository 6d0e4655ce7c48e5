using GitOpsGen.Core.Checking.Istio.Validation;

namespace GitOpsGen.Core.Tests.Checking.Istio.Validation;

public class RegexSyntaxTests
{
    [Theory]
    [InlineData("/v[0-9]+/.*")]
    [InlineData(@"^https?://([a-z]+\.)*example\.com$")]
    [InlineData("(?i)^chrome")]
    [InlineData("(?P<name>[a-z]+)")]
    [InlineData(@"\pL+\x{1F600}")]
    [InlineData(@"\Qa.b(c\E.*")]
    [InlineData("[[:alpha:]]{2,3}")]
    [InlineData("a{1,1000}")]
    [InlineData(@"\(\?=literal")]
    public void What_RE2_takes_is_fine(string pattern) => Assert.Null(RegexSyntax.Problem(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("(?!admin)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?>a+)")]
    [InlineData(@"(a)\1")]
    [InlineData("(unclosed")]
    [InlineData("[z-a]")]
    [InlineData("*start")]
    [InlineData("a{1001}")]
    public void What_RE2_rejects_is_named(string pattern) => Assert.NotNull(RegexSyntax.Problem(pattern));

    [Fact]
    public void More_than_1024_characters_are_too_many() => Assert.NotNull(RegexSyntax.Problem(new string('a', 1025)));
}
