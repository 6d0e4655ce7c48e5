using GitOpsGen.Core.Checking.Istio.Validation;

namespace GitOpsGen.Core.Tests.Checking.Istio.Validation;

public class HostSyntaxTests
{
    [Theory]
    [InlineData("*")]
    [InlineData("reviews")]
    [InlineData("*.example.com")]
    [InlineData("*-a.example.com")]
    [InlineData("example.com.")]
    [InlineData("10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("Shop.Example.COM")]
    [InlineData("outbound_.80_.v1_.reviews.default.svc.cluster.local")]
    public void Hosts_that_Istio_takes(string host) => Assert.Null(HostSyntax.Problem(host));

    [Theory]
    [InlineData("")]
    [InlineData("shop.*.com")]
    [InlineData("sh*p.example.com")]
    [InlineData("shop_1.example.com")]
    [InlineData("shop.example.com:443")]
    [InlineData("https://shop.example.com")]
    [InlineData("-shop.example.com")]
    [InlineData("shop.example.42")]
    [InlineData("shop..com")]
    public void Hosts_that_Istio_rejects(string host) => Assert.NotNull(HostSyntax.Problem(host));
}
