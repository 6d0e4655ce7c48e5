using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Rendering;

public sealed class TemplateLibraryTests
{
    [Theory]
    [InlineData("{{ if mesh.id }}\nname: {{ mesh.id }}\n\n", 2, 20)]
    [InlineData("a: 1\nb: {{ mesh. }}\n", 2, 13)]
    public void A_mistake_is_reported_where_it_is_even_at_the_end(string template, int line, int column)
    {
        var library = new TemplateLibrary(new Dictionary<string, string> { ["values/istio-base.yaml.sbn"] = template }, "own");

        var place = library.Check()[0].Location!.Value;

        Assert.Equal(("own/values/istio-base.yaml.sbn", line, column), (place.File, place.Line, place.Column));
    }
}
