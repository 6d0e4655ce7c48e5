using GitOpsGen.Core.Checking.Istio.ControlPlane;

namespace GitOpsGen.Core.Tests.Checking.Istio.ControlPlane;

public class VersionsTests
{
    [Theory]
    [InlineData("1.31.0", 1, 31, 0)]
    [InlineData("v1.5.1", 1, 5, 1)]
    [InlineData("1.31.0-rc.0", 1, 31, 0)]
    [InlineData("1.33", 1, 33, 0)]
    [InlineData("1.30.3+build", 1, 30, 3)]
    public void Numbers_count_and_suffixes_do_not(string text, int major, int minor, int patch) => Assert.Equal(new Version(major, minor, patch), Versions.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("1.x")]
    public void Anything_else_is_no_version(string? text) => Assert.Null(Versions.Parse(text));
}
