using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Checking.Schemas.Crds;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Crds;

/// <summary>A user's own operator, from its CustomResourceDefinition.</summary>
public class CrdSchemaReaderTests
{
    private const string Crd = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: backups.example.com}
        spec:
          group: example.com
          names: {kind: Backup, plural: backups}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  apiVersion: {type: string}
                  kind: {type: string}
                  metadata: {type: object}
                  spec:
                    type: object
                    required: [schedule, mode]
                    x-kubernetes-validations:
                    - {rule: "self.mode != 'Full' || has(self.target)", message: mode Full needs a target}
                    - {rule: "self.keep <= self.limit"}
                    properties:
                      schedule: {type: string, pattern: '^\S+ \S+$', maxLength: 20}
                      mode: {type: string, enum: [Full, Delta], default: Full}
                      target: {type: string, format: uri}
                      keep: {type: integer, format: int32, minimum: 1, default: 3}
                      limit: {type: integer, default: 10}
                      port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}], pattern: '^[0-9]+%$'}
                      labels: {type: object, additionalProperties: {type: string}, maxProperties: 2}
                      raw: {type: object, x-kubernetes-preserve-unknown-fields: true}
                      steps:
                        type: array
                        minItems: 1
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [name, kind]
                        items:
                          type: object
                          required: [name]
                          properties: {name: {type: string}, kind: {type: string, default: shell}}
                      tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                      source:
                        type: object
                        properties: {git: {type: string}, oci: {type: string}, ref: {type: string, nullable: true}}
                        oneOf: [{required: [git]}, {required: [oci]}]
                      size:
                        type: integer
                        anyOf: [{maximum: 10}, {minimum: 100}]
                        not: {enum: [5]}
                      shape:
                        type: object
                        properties: {kind: {type: string}, radius: {type: number, exclusiveMinimum: true, minimum: 0}}
                        oneOf:
                        - {properties: {kind: {enum: [circle]}}, required: [radius]}
                        - {properties: {kind: {enum: [point]}}}
          - {name: v1beta1, served: false, storage: false, schema: {openAPIV3Schema: {type: object}}}
        """;

    private static readonly SchemaCatalogue Catalogue = Load();

    [Theory]
    [InlineData("{schedule: a b, target: x}")]
    [InlineData("{schedule: a b, mode: Delta, port: 80, labels: {a: b, d: e}, raw: {any: [thing]}}")]
    [InlineData("{schedule: a b, mode: Delta, port: 10%, steps: [{name: a}, {name: a, kind: other}], tags: [a, b]}")]
    [InlineData("{schedule: a b, mode: Delta, source: {git: a, ref: null}, limit: null, size: 100}")]
    [InlineData("{schedule: a b, mode: Delta, shape: {kind: circle, radius: 0.1}}")]
    public void What_the_CRD_allows_passes(string spec) => Assert.Empty(Codes(spec));

    [Theory]
    [InlineData("{schedule: a b, taget: x}", "MESH3001 spec.taget, MESH3007 spec")]
    [InlineData("{mode: Delta}", "MESH3003 spec")]
    [InlineData("{schedule: ab, mode: delta}", "MESH3004 spec.mode, MESH3005 spec.schedule")]
    [InlineData("{schedule: a b}", "MESH3007 spec")]
    [InlineData("{schedule: a b, target: x, keep: 11}", "MESH3007 spec")]
    [InlineData("{schedule: a b, target: x, port: a, labels: {a: b, c: d, e: f}}", "MESH3005 spec.labels, MESH3005 spec.port")]
    [InlineData("{schedule: a b, target: x, steps: [{name: a}, {name: a, kind: shell}], tags: [a, a]}", "MESH3010 spec.steps[1], MESH3010 spec.tags[1]")]
    [InlineData("{schedule: a b, target: x, steps: [], source: {git: a, oci: b}}", "MESH3005 spec.steps, MESH3006 spec.source")]
    [InlineData("{schedule: a b, target: x, source: {}, size: 50}", "MESH3005 spec.size, MESH3006 spec.source")]
    [InlineData("{schedule: a b, target: x, size: 5}", "MESH3005 spec.size")]
    [InlineData("{schedule: a b, target: null, mode: Delta, labels: {a: null}, source: {git: a, oci: null}}", "MESH3002 spec.labels.a, MESH3002 spec.source.oci, MESH3002 spec.target")]
    [InlineData("{schedule: a b, target: x, shape: {kind: circle}}", "MESH3005 spec.shape")]
    [InlineData("{schedule: a b, target: x, shape: {kind: circle, radius: 0}}", "MESH3005 spec.shape.radius")]
    public void What_the_CRD_forbids_is_found(string spec, string expected) => Assert.Equal(expected, string.Join(", ", Codes(spec)));

    [Fact]
    public void A_rule_speaks_with_its_own_message() =>
        Assert.Equal("spec: mode Full needs a target", Assert.Single(Problems("{schedule: a b}")).Message);

    [Fact]
    public void A_version_that_is_not_served_is_not_known() => Assert.Null(Catalogue.Find("example.com/v1beta1", "Backup", 31));

    [Fact]
    public void A_list_of_CRDs_as_kubectl_writes_it_is_read()
    {
        var items = string.Join('\n', Crd.Split('\n').Select(line => "  " + line));
        var kinds = CrdSchemaReader.Read([Yaml.Read($"apiVersion: v1\nkind: List\nitems:\n-{items[1..]}\n")]);
        Assert.Equal(("example.com/v1", "Backup"), (Assert.Single(kinds).ApiVersion, kinds[0].Kind));
    }

    [Fact]
    public void A_users_CRD_takes_the_place_of_the_catalogues()
    {
        var catalogue = new SchemaCatalogue();
        catalogue.Add(new CustomKind("networking.istio.io/v1", "Gateway", new Schema { Kind = SchemaKind.Object, Open = true }));
        Assert.Empty(Yaml.Problems(Yaml.Read("{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: a}, spec: {new: field}}"), catalogue));
    }

    private static IEnumerable<string> Codes(string spec) =>
        Problems(spec).Select(problem => $"{problem.Code} {problem.Message.Split(": ")[0]}").Order(StringComparer.Ordinal);

    private static List<SchemaProblem> Problems(string spec) =>
        Yaml.Problems(Yaml.Read($"{{apiVersion: example.com/v1, kind: Backup, metadata: {{name: a}}, spec: {spec}}}"), Catalogue);

    private static SchemaCatalogue Load()
    {
        var catalogue = new SchemaCatalogue();
        foreach (var kind in CrdSchemaReader.Read([Yaml.Read(Crd)]))
            catalogue.Add(kind);
        return catalogue;
    }
}
