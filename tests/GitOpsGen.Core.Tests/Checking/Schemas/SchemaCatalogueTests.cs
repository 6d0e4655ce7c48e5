using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Checking.Schemas.Language;
using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

public class SchemaCatalogueTests
{
    [Theory]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(99)]
    public void Every_kind_of_every_file_can_be_found(int istioMinor)
    {
        var catalogue = new SchemaCatalogue();
        var kinds = catalogue.Kinds(istioMinor).ToList();
        Assert.True(kinds.Count > 60, $"{kinds.Count} kinds");
        Assert.All(kinds, kind => Assert.NotNull(catalogue.Find(kind.ApiVersion, kind.Kind, istioMinor)));
    }

    [Fact]
    public void A_path_leads_to_the_schema_of_a_part()
    {
        var schema = new SchemaCatalogue().Find("networking.istio.io/v1", "VirtualService", 31)!;
        Assert.Equal("HTTPMatchRequest", schema.At("spec.http[].match[]")?.TypeName);
        Assert.Equal("StringMatch", schema.At("spec.http[].match[].headers{}")?.TypeName);
        Assert.Null(schema.At("spec.http[].nothing"));
        Assert.Same(schema.At("spec.http[].route[].destination"), schema.At("spec.http[].mirror"));
    }

    [Fact]
    public void A_kind_of_a_later_Istio_is_not_in_an_earlier_one()
    {
        var catalogue = new SchemaCatalogue();
        Assert.Null(catalogue.Find("extensions.istio.io/v1alpha1", "TrafficExtension", 29));
        Assert.NotNull(catalogue.Find("extensions.istio.io/v1alpha1", "TrafficExtension", 30));
        Assert.NotNull(catalogue.Find("extensions.istio.io/v1alpha1", "TrafficExtension"));
    }

    [Fact]
    public void Every_rule_is_used_by_some_file()
    {
        var catalogue = new SchemaCatalogue();
        var used = new HashSet<string>();
        foreach (var (apiVersion, kind) in catalogue.Kinds(31))
            Collect(catalogue.Find(apiVersion, kind, 31)!, used, []);
        Assert.Empty(RuleBook.All.Select(rule => rule.Name).Except(used));
    }

    [Theory]
    [InlineData("type T\n  a strnig", "unknown type 'strnig'")]
    [InlineData("type T\n  a string longth=1..", "unknown constraint 'longth=1..'")]
    [InlineData("type T\n  a string rule=nonesuch", "unknown rule 'nonesuch'")]
    [InlineData("type T\n  : atMost a b", "unknown rule of a type 'atMost'")]
    [InlineData("kin T", "unknown declaration 'kin T'")]
    public void A_mistake_in_a_file_is_named(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => new SchemaLinker(SchemaFile.Parse(new StringReader(text)), 31).Named("T"));
        Assert.Equal(message, error.Message);
    }

    private static void Collect(Schema schema, HashSet<string> rules, HashSet<Schema> seen)
    {
        if (!seen.Add(schema))
            return;
        rules.UnionWith(schema.Rules.Select(rule => rule.Name));
        foreach (var field in schema.Fields)
            Collect(field.Schema, rules, seen);
        if (schema.Items is not null)
            Collect(schema.Items, rules, seen);
    }
}
