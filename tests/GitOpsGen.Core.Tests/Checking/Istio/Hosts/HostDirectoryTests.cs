namespace GitOpsGen.Core.Tests.Checking.Istio.Hosts;

public class HostDirectoryTests
{
    private const string Declared = """
        services:
        - {name: reviews, namespace: shop, clusters: [app], ports: [{port: 9080, name: http}]}
        namespaces: [{name: shop, clusters: [control, app], complete: [services]}, {name: other, clusters: [control, app]}]
        """;

    private static string Route(string host, string ns = "shop") => $$$"""
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: web, namespace: {{{ns}}}}
        spec: {hosts: [web.example.com], http: [{route: [{destination: {host: "{{{host}}}"}}]}]}
        """;

    private static string Entry(string host, string exportTo) => $$$"""

        ---
        apiVersion: networking.istio.io/v1
        kind: ServiceEntry
        metadata: {name: external, namespace: other}
        spec: {hosts: ["{{{host}}}"], exportTo: [{{{exportTo}}}], ports: [{number: 443, name: tls, protocol: TLS}], resolution: NONE}
        """;

    [Theory]
    [InlineData("reviews")]
    [InlineData("reviews.shop.svc.cluster.local")]
    [InlineData("istiod.istio-system.svc.cluster.local")]
    [InlineData("kubernetes.default.svc.cluster.local")]
    public void Services_are_found_by_short_and_full_name(string host) => Assert.DoesNotContain("IST0101", TestMesh.Codes(Route(host), Declared));

    [Theory]
    [InlineData("review")]
    [InlineData("review.shop.svc.cluster.local")]
    public void A_host_of_a_completely_declared_namespace_is_missing(string host) => Assert.Contains("IST0101", TestMesh.Codes(Route(host), Declared));

    [Theory]
    [InlineData("anything.other.svc.cluster.local")]
    [InlineData("anything.elsewhere.svc.cluster.local")]
    [InlineData("api.example.com")]
    [InlineData("reviews.shop.svc.clusterset.local")]
    public void What_is_not_declared_completely_may_exist(string host) => Assert.Empty(TestMesh.Codes(Route(host), Declared));

    [Fact]
    public void Without_an_inventory_nothing_is_missing() => Assert.Empty(TestMesh.Codes(Route("reviews")));

    [Fact]
    public void A_name_that_only_DNS_would_complete_is_missing_and_the_hint_says_how_to_write_it()
    {
        var finding = Assert.Single(TestMesh.Run(Route("reviews.shop"), Declared));
        Assert.Equal("IST0101", finding.Code);
        Assert.Contains("reviews.shop.svc.cluster.local", finding.Hint);
    }

    [Theory]
    [InlineData("api.example.com", "\"*\"", true)]
    [InlineData("*.example.com", "\"*\"", true)]
    [InlineData("api.example.com", "shop", true)]
    [InlineData("api.example.com", "\".\"", false)]
    public void ServiceEntries_count_where_exportTo_shows_them(string entry, string exportTo, bool isVisible) =>
        Assert.Equal(isVisible, !TestMesh.Codes(Route("api.example.com") + Entry(entry, exportTo), Declared + "\ncomplete: [serviceEntries]").Contains("IST0101"));

    [Fact]
    public void A_port_that_no_copy_of_the_service_has_is_missing()
    {
        var route = Route("reviews").Replace("\"reviews\"", "reviews, port: {number: 80}", StringComparison.Ordinal);
        Assert.Equal(["IST0101"], TestMesh.Codes(route, Declared));
    }
}
