namespace GitOpsGen.Core.Tests.Checking.Schemas;

public class SchemaCheckerTests
{
    private static string VirtualService(string http) => $$"""
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews, namespace: default}
        spec:
          hosts: [reviews]
          http:
          - {{http}}
        """;

    [Fact]
    public void A_valid_object_has_no_problems() =>
        Assert.Empty(Yaml.Problems(VirtualService("{match: [{headers: {end-user: {exact: jason}}}], route: [{destination: {host: reviews, subset: v2}}], timeout: 10s}")));

    [Fact]
    public void An_unknown_field_is_named_with_its_path_and_the_field_that_was_meant()
    {
        var problem = Assert.Single(Yaml.Problems(VirtualService("{retries: {attemps: 3}}")));
        Assert.Equal("MESH3001", problem.Code);
        Assert.Equal("spec.http[0].retries.attemps: unknown field", problem.Message);
        Assert.Equal("did you mean 'attempts'?", problem.Hint);
        Assert.Equal((7, 16), (problem.At.Location.Line, problem.At.Location.Column));
    }

    [Theory]
    [InlineData("{retries: {attempts: '3'}}", "spec.http[0].retries.attempts: expected a whole number, found the string '3'", "remove the quotes")]
    [InlineData("{name: 8080}", "spec.http[0].name: expected a string, found the number 8080", "put it in quotes: \"8080\"")]
    [InlineData("{name: on}", "spec.http[0].name: expected a string, found the boolean on", "YAML reads on as a boolean; put it in quotes: \"on\"")]
    [InlineData("{match: {name: x}}", "spec.http[0].match: expected a list, found a mapping", "put '- ' before it to make it a list of one")]
    [InlineData("{retries: []}", "spec.http[0].retries: expected a mapping, found a list", null)]
    [InlineData("{timeout: null}", "spec.http[0].timeout: expected a string, found nothing (null)", "give it a value, or leave it out")]
    public void A_wrong_type_says_what_was_expected_and_what_was_found(string http, string message, string? hint)
    {
        var problem = Assert.Single(Yaml.Problems(VirtualService(http)));
        Assert.Equal(("MESH3002", message, hint), (problem.Code, problem.Message, problem.Hint));
    }

    [Theory]
    [InlineData("{route: [{weight: 1}]}", "MESH3003", "spec.http[0].route[0]: 'destination' is missing")]
    [InlineData("{route: [{destination: {host: null}}]}", "MESH3003", "spec.http[0].route[0].destination: 'host' is missing")]
    [InlineData("{corsPolicy: {unmatchedPreflights: FORWRD}}", "MESH3004", "spec.http[0].corsPolicy.unmatchedPreflights: 'FORWRD' is not one of the values allowed here")]
    [InlineData("{mirrorPercent: -1}", "MESH3005", "spec.http[0].mirrorPercent: -1 is out of range; must be from 0 to 4294967295")]
    [InlineData("{retries: {attempts: 3000000000}}", "MESH3005", "spec.http[0].retries.attempts: 3000000000 is out of range; must be from -2147483648 to 2147483647")]
    [InlineData("{match: [{uri: {exact: /a, prefix: /b}}]}", "MESH3006", "spec.http[0].match[0].uri: at most one of 'exact', 'prefix', 'regex' may be set")]
    [InlineData("{timeout: 10}", "MESH3002", "spec.http[0].timeout: expected a string, found the number 10")]
    [InlineData("{timeout: 10 s}", "MESH3007", "spec.http[0].timeout: must be a duration of at least 1ms, such as 10s or 1m30s")]
    [InlineData("{timeout: 0s}", "MESH3007", "spec.http[0].timeout: must be a duration of at least 1ms, such as 10s or 1m30s")]
    public void Each_kind_of_problem_has_its_code(string http, string code, string message)
    {
        var problem = Assert.Single(Yaml.Problems(VirtualService(http)));
        Assert.Equal((code, message), (problem.Code, problem.Message));
    }

    [Theory]
    [InlineData("{retries: {retryRemoteLocalities: null}}")]
    [InlineData("{route: [{destination: {host: a}, weight: 1.0}]}")]
    [InlineData("{mirrorPercent: null}")]
    [InlineData("{fault: {abort: {percentage: {value: 10}}}}")]
    [InlineData("{timeout: 1h2m3.5s}")]
    [InlineData("{name: 10:30}")]
    public void What_the_API_server_takes_is_not_flagged(string http) => Assert.Empty(Yaml.Problems(VirtualService(http)));

    [Fact]
    public void Fields_of_a_later_Istio_version_are_unknown_to_an_earlier_one()
    {
        const string http = "{redirect: {prefixRewrite: /}}";
        Assert.Empty(Yaml.Problems(VirtualService(http), 31));
        Assert.Equal("MESH3001", Assert.Single(Yaml.Problems(VirtualService(http), 30)).Code);
    }

    [Fact]
    public void A_version_that_does_not_exist_names_the_one_that_does()
    {
        var problem = Assert.Single(Yaml.Problems("{apiVersion: networking.istio.io/v1beta1, kind: EnvoyFilter, metadata: {name: a}}"));
        Assert.Equal(("MESH3008", "there is no EnvoyFilter in networking.istio.io/v1beta1", "use networking.istio.io/v1alpha3"), (problem.Code, problem.Message, problem.Hint));
    }

    [Fact]
    public void A_kind_in_the_wrong_group_names_the_right_one()
    {
        var problem = Assert.Single(Yaml.Problems("{apiVersion: networking.istio.io/v1, kind: PeerAuthentication, metadata: {name: a}}"));
        Assert.Equal(("MESH3008", "PeerAuthentication is in security.istio.io/v1"), (problem.Code, problem.Hint));
    }

    [Fact]
    public void A_kind_of_an_unknown_group_is_left_alone() =>
        Assert.Empty(Yaml.Problems("{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, spec: {anything: [goes]}}"));
}
