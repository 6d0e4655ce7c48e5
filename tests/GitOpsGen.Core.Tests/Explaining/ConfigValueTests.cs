using GitOpsGen.Core.Explaining;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Core.Tests.Explaining;

public sealed class ConfigValueTests
{
    private const string Config = """
        apiVersion: gitopsgen.dev/v1
        mesh: {id: demo, istio: {version: 1.31.0}}
        delivery: {repository: {url: https://github.com/acme/mesh.git}}
        defaults:
          cluster: {kubernetes: "1.33"}
        groups:
          - {name: edge, matchLabels: {tier: edge}, cluster: {kubernetes: "1.34"}}
        clusters:
          - {name: a}
          - {name: b, labels: {tier: edge}}
          - {name: c, labels: {tier: edge}, kubernetes: "1.35"}
        namespaces:
          - {name: demo}
        services:
          - {name: web, namespace: demo, ports: [{name: http, port: 80}]}
        manifests:
          - {clusters: all, manifest: {apiVersion: v1, kind: ConfigMap, metadata: {name: x, namespace: demo}, data: {password: correct-horse-battery}}}
          - {clusters: all, manifest: {apiVersion: v1, kind: Secret, metadata: {name: y, namespace: demo}, stringData: {plain: correct-horse-battery}}}
          - clusters: all
            manifest: {apiVersion: v1, kind: Pod, metadata: {name: z, namespace: demo}, spec: {containers: [{name: c, image: a, args: [--password=correct-horse-battery], env: [{name: DB_PASSWORD, value: correct-horse-battery}]}]}}
        """;

    [Fact]
    public void Each_value_says_who_sets_it()
    {
        var values = Find("clusters.kubernetes");

        Assert.Equal(
            [
                "clusters[a].kubernetes \"1.33\" 5 defaults.cluster",
                "clusters[b].kubernetes \"1.34\" 7 groups[edge]",
                "clusters[c].kubernetes \"1.35\" 11 ",
            ],
            values.Select(value => $"{value.Path} {value.Text} {value.At.Line} {value.SetBy}"));
    }

    [Theory]
    [InlineData("services[demo/web].ports[http].port", "80")]
    [InlineData("services[web].ports[0].port", "80")]
    [InlineData("services[].ports.port", "80")]
    [InlineData("clusters[2].labels", "{tier: edge}")]
    [InlineData("groups[edge].cluster.kubernetes", "\"1.34\"")]
    public void Items_are_found_by_name_with_or_without_namespace_by_number_and_all(string path, string expected) =>
        Assert.Equal([expected], Find(path).Select(value => value.Text));

    [Fact]
    public void What_is_not_set_has_no_value() => Assert.Empty(Find("mesh.trustDomain"));

    [Theory]
    [InlineData("clusters[bb].kubernetes", "'clusters' has no 'bb'")]
    [InlineData("services[web].ports[htp]", "'services[web].ports' has no 'htp'; did you mean 'http'?")]
    [InlineData("clusters[b].network", null)]
    public void An_item_that_there_is_not_gets_the_nearest(string path, string? expected) =>
        Assert.StartsWith(expected ?? "", ConfigValue.Missing(Parsed(), ConfigPath.TryParse(path)!) ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("manifests")]
    [InlineData("manifests.manifest.data")]
    [InlineData("manifests[0].manifest.data.password")]
    [InlineData("manifests[1].manifest.stringData.plain")]
    [InlineData("manifests.manifest.stringData")]
    [InlineData("manifests.manifest.spec.containers.env.value")]
    [InlineData("manifests[2].manifest.spec.containers[c].env[0].value")]
    [InlineData("manifests[2].manifest.spec.containers[0].args[0]")]
    [InlineData("manifests[2].manifest.spec.containers.args")]
    [InlineData("manifests[2].manifest.spec.containers.args[]")]
    public void No_secret_is_shown(string path)
    {
        var value = Assert.Single(Find(path));

        Assert.DoesNotContain("correct-horse", value.Text + value.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hint_names_no_text_of_a_list() =>
        Assert.Equal("'manifests[2].manifest.spec.containers.args' has no '--pasword=correct-horse-battery'", ConfigValue.Missing(Parsed(), ConfigPath.TryParse("manifests[2].manifest.spec.containers.args[--pasword=correct-horse-battery]")!));

    private static IReadOnlyList<ConfigValue> Find(string path) => ConfigValue.Find(Parsed(), ConfigPath.TryParse(path)!);

    private static ParsedConfig Parsed()
    {
        var parsed = ConfigParser.Parse(Config, "mesh.config.yaml", out _);
        Assert.True(parsed.Succeeded, string.Join('\n', parsed.Diagnostics));
        return parsed.Value;
    }
}
