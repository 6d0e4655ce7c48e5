using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Rules;

public class GoDurationTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1ms", 1_000_000)]
    [InlineData("1.5s", 1_500_000_000)]
    [InlineData(".5s", 500_000_000)]
    [InlineData("1.s", 1_000_000_000)]
    [InlineData("-1m", -60_000_000_000)]
    [InlineData("+1h2m3s4ms5us6ns", 3_723_004_005_006)]
    [InlineData("1µs", 1_000)]
    [InlineData("2562047h47m16.854775807s", long.MaxValue)]
    public void Durations_of_Go_are_read(string text, long nanoseconds) => Assert.Equal(nanoseconds, GoDuration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("10")]
    [InlineData("1d")]
    [InlineData("1 s")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("1.2.3s")]
    [InlineData("1e3s")]
    [InlineData("1S")]
    [InlineData("2562048h")]
    [InlineData("99999999999999999h")]
    [InlineData("2562047h48m")]
    [InlineData("99999999999999999999999h")]
    public void Other_texts_are_not_durations(string text) => Assert.Null(GoDuration.Parse(text));
}
