using System.Globalization;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Checking.Schemas.Crds;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>Every line of the extracted constraints of Istio's CRDs is a rule of the catalogue.</summary>
public class ConstraintListTests
{
    [Fact]
    public void Every_listed_constraint_is_in_the_catalogue()
    {
        var missing = new List<string>();
        var lines = 0;
        foreach (var (minor, folder) in SharedData.IstioVersions())
        {
            var catalogue = new SchemaCatalogue();
            var versions = catalogue.Kinds(minor).Where(kind => kind.ApiVersion.Contains(".istio.io/")).ToLookup(kind => kind.Kind, kind => kind.ApiVersion);
            foreach (var line in File.ReadLines(Path.Combine(folder, "crd-constraints.txt")))
            {
                lines++;
                var parts = line.Split(" | ", 3);
                var (type, value) = (parts[2][..parts[2].IndexOf(" | ", StringComparison.Ordinal)], parts[2][(parts[2].IndexOf(" | ", StringComparison.Ordinal) + 3)..]);
                foreach (var apiVersion in versions[parts[0]])
                {
                    var root = catalogue.Find(apiVersion, parts[0], minor)!;
                    var schema = parts[1] == "ROOT" ? root : root.At(parts[1]);
                    if (schema is null || !Holds(schema, type, value[..value.LastIndexOf(" | ", StringComparison.Ordinal)]))
                        missing.Add($"1.{minor} {apiVersion} {line}");
                }
            }
        }
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.Equal(SharedData.Folder is not null, lines > 1000);
    }

    private static bool Holds(Schema schema, string type, string value) => type switch
    {
        "required" => Names(value).All(name => schema.Field(name) is { Required: true }),
        "enum" => Names(value).SequenceEqual(schema.Enum),
        "minimum" => schema.Range.Min >= Number(value),
        "maximum" => schema.Range.Max <= Number(value),
        "minLength" or "minItems" or "minProperties" => schema.Size.Min.Equals(Number(value)),
        "maxLength" or "maxItems" or "maxProperties" => schema.Size.Max.Equals(Number(value)),
        "pattern" => schema.Pattern?.Text == value,
        "oneOf" => IsChoice(schema, [.. Names(value).Skip(1)]),
        "CEL" => IsRule(schema, value),
        _ => false,
    };

    private static bool IsChoice(Schema schema, string[] fields) =>
        // AuthorizationPolicy's provider is alone in its oneOf: with or without it the schema is satisfied.
        fields.Length == 1 || schema.Choices.Any(choice => choice.Max == 1 && choice.Fields.Order().SequenceEqual(fields.Order()));

    private static bool IsRule(Schema schema, string expression)
    {
        var read = StructuralSchemaReader.Read(Yaml.Read($"x-kubernetes-validations:\n- rule: |-\n    {expression}\n"));
        return read.Rules.All(rule => schema.Rules.Any(ours => ours.Name == CelRules.NameOf(rule.Name)))
            && read.Choices.All(choice => schema.Choices.Any(ours => ours.Min == choice.Min && ours.Max == choice.Max && ours.Fields.Order().SequenceEqual(choice.Fields.Order())))
            && read.Enum.SequenceEqual(read.Enum.Length > 0 ? schema.Enum : [])
            && schema.Range.And(read.Range) == schema.Range
            && read.UniqueBy.All(schema.UniqueBy.Contains);
    }

    // Python's way to write a list of names: ['a', 'b'] or [['not'], ['a']].
    private static string[] Names(string list) => [.. list.Split('\'').Where((_, i) => i % 2 == 1)];

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
