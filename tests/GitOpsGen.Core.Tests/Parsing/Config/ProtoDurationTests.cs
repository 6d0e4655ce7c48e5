using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Tests.Parsing.Config;

public sealed class ProtoDurationTests
{
    [Theory]
    [InlineData("60s", "60s")]
    [InlineData("1m30s", "90s")]
    [InlineData("250ms", "0.25s")]
    [InlineData("1.5h", "5400s")]
    [InlineData("1h2m3s4ms", "3723.004s")]
    public void Envoy_reads_seconds_with_a_fraction(string duration, string expected) => Assert.Equal(expected, ProtoDuration.Of(duration));
}
