using GitOpsGen.Core.Checking.Istio.Hosts;

namespace GitOpsGen.Core.Tests.Checking.Istio.Hosts;

public class HostNamesTests
{
    [Theory]
    [InlineData("reviews", "reviews.shop.svc.cluster.local")]
    [InlineData("reviews.prod", "reviews.prod")]
    [InlineData("reviews.prod.svc.cluster.local", "reviews.prod.svc.cluster.local")]
    [InlineData("*", "*")]
    [InlineData("*.local", "*.local")]
    public void Only_a_name_without_a_dot_is_completed(string host, string expected) => Assert.Equal(expected, HostNames.Fqdn(host, "shop", "cluster.local"));

    [Theory]
    [InlineData("a.example.com", "a.example.com", true)]
    [InlineData("a.example.com", "b.example.com", false)]
    [InlineData("*.example.com", "a.example.com", true)]
    [InlineData("*.example.com", "a.b.example.com", true)]
    [InlineData("*.example.com", "example.com", false)]
    [InlineData("*.example.com", "*.com", true)]
    [InlineData("*.com", "*.example.com", true)]
    [InlineData("*.example.com", "*.example.org", false)]
    [InlineData("*", "anything", true)]
    public void Hosts_overlap_when_some_name_belongs_to_both(string a, string b, bool expected)
    {
        Assert.Equal(expected, HostNames.Overlap(a, b));
        Assert.Equal(expected, HostNames.Overlap(b, a));
    }

    [Theory]
    [InlineData("a.example.com", "*.example.com", true)]
    [InlineData("*.shop.example.com", "*.example.com", true)]
    [InlineData("*.com", "*.example.com", false)]
    [InlineData("*.example.com", "a.example.com", false)]
    [InlineData("*", "*", true)]
    public void A_host_is_within_another_when_all_of_its_names_are(string inner, string outer, bool expected) => Assert.Equal(expected, HostNames.IsWithin(inner, outer));
}
