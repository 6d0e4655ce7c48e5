using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Rules;

public class CronScheduleTests
{
    [Theory]
    [InlineData("0 * * * *", true)]
    [InlineData("*/5 0-6,12 1 JAN-mar ?", true)]
    [InlineData("0  2 * * sun", true)]
    [InlineData("@daily", true)]
    [InlineData("@every 1h30m", true)]
    [InlineData("@every day", false)]
    [InlineData("every day", false)]
    [InlineData("60 * * * *", false)]
    [InlineData("0 0 0 * *", false)]
    [InlineData("0 0 * * 7", false)]
    [InlineData("0 5-2 * * *", false)]
    [InlineData("*/0 * * * *", false)]
    [InlineData("0 0 * * * *", false)]
    public void Five_fields_or_a_word(string schedule, bool valid) => Assert.Equal(valid, CronSchedule.Problem(schedule) is null);
}
