using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

public class IncludeTests
{
    [Theory]
    [InlineData("{{ include 'name' }}!", "Ann!")]
    [InlineData("{{ x = include 'name'; x + '?' }}", "Ann?")]
    [InlineData("{{ 'name' | include }}", "Ann")]
    [InlineData("{{ include 'args' 1 2 }}", "args 1 2")]
    [InlineData("{{ include 'named' who: 'you' }}", "hello you")]
    [InlineData("{{ $who = 'me'; include 'named' who: 'you' }} {{ $who }}", "hello you me")]
    [InlineData("{{ include 'sets'; y }}", "1")]
    [InlineData("{{ include 'early' }} after", "shown after")]
    [InlineData("{{ for $i in 1..3; include 'args' $i 0; end }}", "args 1 0args 2 0args 3 0")]
    [InlineData("a\n  {{ include 'lines' }}\nb", "a\n  one\n  two\nb")]
    [InlineData("{{ include_join ['name', 'name'] ', ' }}", "Ann, Ann")]
    [InlineData("{{ include_join ['name', 'name'] 'tpl:comma' '<' '>' }}", "<Ann;Ann>")]
    [InlineData("{{ include_join ['name', '', null, 'name'] '-' }}", "Ann-Ann")]
    [InlineData("[{{ include_join null ', ' }}]", "[]")]
    [InlineData("[{{ include_join (['name'] | array.reverse) ', ' }}]", "[]")]
    public void A_template_includes_another(string text, string expected)
    {
        Assert.Equal(expected, Render(text));
    }

    [Fact]
    public void A_template_is_loaded_once_per_context()
    {
        var loader = new Loader(new() { ["x"] = "x" });
        Assert.Equal(
            "xxx", Template.Parse("{{ include 'x'; include 'x'; include 'x' }}").Render(new TemplateContext { TemplateLoader = loader }));
        Assert.Equal(1, loader.Loads["x"]);
    }

    [Fact]
    public void An_include_that_does_not_parse_is_an_error_at_the_include()
    {
        var error = Assert.Throws<ScriptParserRuntimeException>(() => Render("a {{ include 'broken' }}"));
        Assert.StartsWith("<input>(1,6) : error : Error while parsing template `broken`", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("broken(1,", error.ParserMessages[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_include_names_the_file_of_the_include()
    {
        var error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ include 'fails' }}"));
        Assert.StartsWith("fails(2,6) : error : ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_include_of_itself_ends_at_the_recursive_limit()
    {
        var error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ include 'self' }}"));
        Assert.Contains("recursive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_template_is_an_error()
    {
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ include 'missing' }}"));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ include '' }}"));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ include }}"));
    }

    private static string Render(string text)
    {
        var loader = new Loader(new()
        {
            ["name"] = "Ann",
            ["args"] = "args {{ $1 }} {{ $2 }}",
            ["named"] = "hello {{ $who }}",
            ["sets"] = "{{ y = 1 }}",
            ["early"] = "shown{{ ret }} hidden",
            ["lines"] = "one\ntwo",
            ["comma"] = ";",
            ["broken"] = "{{ if }}",
            ["fails"] = "\n{{ a.b }}",
            ["self"] = "{{ include 'self' }}",
        });
        var context = new TemplateContext { TemplateLoader = loader, NewLine = "\n" };
        context.PushGlobal(new ScriptObject());
        return Template.Parse(text).Render(context);
    }
}
