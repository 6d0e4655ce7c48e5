namespace GitOpsGen.Cli.Tests;

public sealed class SchemasTests
{
    private const string Widget = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.com}
        spec:
          group: example.com
          names: {kind: Widget, plural: widgets}
          scope: Namespaced
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec: {type: object, properties: {size: {type: integer, maximum: 9}}}

        """;

    private const string Manifest = """
        manifests:
          - clusters: [app]
            manifest: {apiVersion: example.com/v1, kind: Widget, metadata: {name: w, namespace: demo}, spec: {sise: 3}}

        """;

    [Fact]
    public async Task A_folder_of_definitions_lets_the_check_see_mistakes_in_a_user_s_own_kinds()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters + Manifest);
        cli.Write("crds/widget.yaml", Widget);

        Assert.Equal(0, await cli.RunAsync("validate"));
        Assert.Equal(1, await cli.RunAsync("validate", "--schemas", "crds"));
        Assert.Contains("did you mean 'size'?", cli.Error, StringComparison.Ordinal);
        Assert.Contains("mesh.config.yaml:24:", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_cannot_be_read_is_named()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", Configs.TwoClusters);
        cli.Write("crds/widget.yaml", Widget);
        File.CreateSymbolicLink(cli.Path("crds", "gone.yaml"), "nowhere.yaml");

        Assert.Equal(1, await cli.RunAsync("validate", "--schemas", "crds"));
        Assert.Contains("error MESH4002: cannot read 'crds/gone.yaml': it does not exist", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_can_be_accepted_with_a_reason_and_an_acceptance_of_nothing_is_a_warning()
    {
        using var cli = new CliRun();
        cli.Write("crds/widget.yaml", Widget);
        cli.Write("mesh.config.yaml", Configs.TwoClusters + Manifest + """
            ignore:
              - {code: MESH3001, for: Widget/demo/w, because: the field is new}
              - {code: IST0102, for: Namespace/nowhere, because: left over}

            """);

        Assert.Equal(0, await cli.RunAsync("validate", "--schemas", "crds"));
        Assert.Contains("warning MESH3011", cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("MESH3001", cli.Error, StringComparison.Ordinal);
    }
}
