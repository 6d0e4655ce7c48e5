using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

public class SchemaPatternTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^\$[$]$", "$$", true)]
    [InlineData("b", "abc", true)]
    [InlineData("^[[:alpha:]]+$", "1", true)]
    [InlineData("(", "anything", true)]
    public void Patterns_are_RE2s_and_those_that_cannot_be_read_let_pass(string pattern, string text, bool matches) =>
        Assert.Equal(matches, new SchemaPattern(pattern).Matches(text));
}
