using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Core.Tests.Parsing;

/// <summary>Istio's own structures inside the config: what the editor's schema says of them.</summary>
public sealed class IstioSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ConfigSchema.ToText())!;

    [Fact]
    public void Every_reference_leads_to_a_definition()
    {
        var definitions = Schema["$defs"]!.AsObject().Select(pair => $"#/$defs/{pair.Key}").ToHashSet();

        Assert.All(References(Schema), reference => Assert.Contains(reference, definitions));
    }

    [Fact]
    public void A_route_matches_by_everything_that_Istio_has()
    {
        var match = Definition("networking.istio.io.HTTPMatchRequest")["properties"]!.AsObject();

        Assert.Equal(
            ["authority", "gateways", "headers", "ignoreUriCase", "method", "name", "port", "queryParams", "scheme", "sourceLabels", "sourceNamespace", "statPrefix", "uri", "withoutHeaders"],
            match.Select(field => field.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_word_may_stand_for_a_structure() =>
        Assert.Equal(
            ["#/$defs/networking.istio.io.LoadBalancerSettings", "RANDOM"],
            Definition("Service")["properties"]!["loadBalancer"]!["anyOf"]!.AsArray().Select(choice => choice!["$ref"]?.GetValue<string>() ?? choice["enum"]!.AsArray().Select(word => word!.GetValue<string>()).First(word => word == "RANDOM")));

    [Fact]
    public void A_record_takes_the_other_fields_of_the_object_that_it_makes()
    {
        var external = Definition("ExternalService");

        Assert.False(external["additionalProperties"]!.GetValue<bool>());
        Assert.Superset(new HashSet<string> { "name", "namespace", "tls", "hosts", "ports", "resolution" }, external["properties"]!.AsObject().Select(field => field.Key).ToHashSet());
        Assert.Contains("hosts", external["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    private static JsonNode Definition(string name) => Schema["$defs"]![name]!;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => pair.Key == "$ref" && pair.Value is JsonValue value ? [value.GetValue<string>()] : References(pair.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
