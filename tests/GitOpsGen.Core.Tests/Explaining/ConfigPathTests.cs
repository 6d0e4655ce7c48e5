using GitOpsGen.Core.Explaining;

namespace GitOpsGen.Core.Tests.Explaining;

public sealed class ConfigPathTests
{
    [Theory]
    [InlineData("mesh")]
    [InlineData("clusters[app].gateways[istio-ingressgateway].address")]
    [InlineData("clusters.network")]
    [InlineData("services[demo/web].expose[0]")]
    [InlineData("services[].timeout")]
    [InlineData("namespaces[demo].labels[app.kubernetes.io/part-of]")]
    public void A_place_is_written_as_it_was_read(string text)
    {
        var path = ConfigPath.TryParse(text);

        Assert.Equal(text, path?.ToString());
        Assert.True(path!.IsOfConfig);
    }

    [Theory]
    [InlineData("")]
    [InlineData("clusters/app/values/istiod.yaml")]
    [InlineData("argocd/root.yaml:3")]
    [InlineData("clusters[app")]
    [InlineData("clusters[a[b]]")]
    [InlineData(".mesh")]
    [InlineData("mesh..id")]
    public void What_has_another_form_is_none(string text) => Assert.Null(ConfigPath.TryParse(text));

    [Fact]
    public void A_file_at_the_root_of_the_tree_is_no_place() => Assert.False(ConfigPath.TryParse("README.md")!.IsOfConfig);
}
