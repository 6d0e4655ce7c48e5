using System.Text.Json.Nodes;
using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

public class JsonSchemaWriterTests
{
    private static readonly Schema VirtualService = new SchemaCatalogue().Find("networking.istio.io/v1", "VirtualService", 31)!;

    [Fact]
    public void A_part_of_a_kind_becomes_a_document_with_its_types()
    {
        var json = JsonSchemaWriter.Document(VirtualService.At("spec.http[].match[].uri")!);
        Assert.Equal(
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"exact":{"type":"string"},"prefix":{"type":"string"},"regex":{"type":"string"}},"additionalProperties":false,"allOf":[{"not":{"required":["exact","prefix"]}},{"not":{"required":["exact","regex"]}},{"not":{"required":["prefix","regex"]}}]}
            """,
            json.ToJsonString());
    }

    [Fact]
    public void Named_types_are_written_once_and_referred_to()
    {
        var definitions = new JsonObject();
        var reference = new JsonSchemaWriter(definitions, "istio.").Write(VirtualService.At("spec.http[]")!);
        Assert.Equal("""{"$ref":"#/$defs/istio.HTTPRoute"}""", reference.ToJsonString());
        Assert.Equal("""{"type":"object","properties":{"number":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}""", definitions["istio.PortSelector"]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/$defs/istio.Destination"}""", definitions["istio.HTTPRoute"]!["properties"]!["mirror"]!.ToJsonString());
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var catalogue = new SchemaCatalogue();
        foreach (var (apiVersion, kind) in catalogue.Kinds(31))
        {
            var document = JsonSchemaWriter.Document(catalogue.Find(apiVersion, kind, 31)!);
            var names = document["$defs"]!.AsObject().Select(entry => $"#/$defs/{entry.Key}").ToHashSet();
            Assert.All(References(document), reference => Assert.Contains(reference, names));
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(entry => entry is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
