using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Rules;

public class IpBlocksTests
{
    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("10.1.2.3/8")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:db8::/32")]
    public void What_Go_reads_is_a_block(string text) => Assert.True(IpBlocks.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("10.1")]
    [InlineData("010.0.0.1")]
    [InlineData("10.0.0.1/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("2001:db8::/129")]
    [InlineData("[::1]")]
    [InlineData("[::1]:80")]
    public void Other_texts_are_not(string text) => Assert.False(IpBlocks.IsValid(text));
}
