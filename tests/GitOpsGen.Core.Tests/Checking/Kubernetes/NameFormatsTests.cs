using GitOpsGen.Core.Checking.Kubernetes;

namespace GitOpsGen.Core.Tests.Checking.Kubernetes;

public class NameFormatsTests
{
    private static readonly string Long = new('a', 64);

    [Fact]
    public void Labels_end_at_63_characters()
    {
        Assert.Null(NameFormats.Dns1123Label(Long[1..]));
        Assert.NotNull(NameFormats.Dns1123Label(Long));
        Assert.NotNull(NameFormats.LabelValue(Long));
        Assert.Null(NameFormats.Dns1123Subdomain(Long));
    }

    [Theory]
    [InlineData("1-31-0", null)]
    [InlineData("a.b", "may hold")]
    [InlineData("A", "may hold")]
    [InlineData("-a", "may hold")]
    [InlineData("a-", "may hold")]
    public void A_DNS_label_has_lower_case_letters_digits_and_inner_hyphens(string name, string? problem) => Check(problem, NameFormats.Dns1123Label(name));

    [Theory]
    [InlineData("istiod", null)]
    [InlineData("1-service", "must begin")]
    public void A_Service_begins_with_a_letter(string name, string? problem) => Check(problem, NameFormats.Dns1035Label(name));

    [Theory]
    [InlineData("app", null)]
    [InlineData("app.kubernetes.io/managed-by", null)]
    [InlineData("istio/multiCluster", null)]
    [InlineData("App_1.x", null)]
    [InlineData("/name", "prefix")]
    [InlineData("Example.com/name", "prefix")]
    [InlineData("a/b/c", "prefix")]
    [InlineData("team lead", "may hold")]
    [InlineData("example.com/", "name of none")]
    public void A_key_is_a_name_with_an_optional_prefix(string key, string? problem) => Check(problem, NameFormats.QualifiedName(key));

    [Theory]
    [InlineData("http-metrics", null)]
    [InlineData("http-monitoring-port", "longer")]
    [InlineData("8080", "needs a letter")]
    [InlineData("a--b", "single")]
    public void A_container_port_s_name_is_short(string name, string? problem) => Check(problem, NameFormats.IanaServiceName(name));

    private static void Check(string? expected, string? actual)
    {
        if (expected is null)
            Assert.Null(actual);
        else
            Assert.Contains(expected, actual);
    }
}
