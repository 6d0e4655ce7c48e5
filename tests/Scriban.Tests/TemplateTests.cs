using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests;

public class TemplateTests
{
    [Fact]
    public void Errors_name_file_line_and_column()
    {
        var template = Template.Parse("one\n  {{ if }}", "page.sbn");
        Assert.True(template.HasErrors);
        Assert.Equal(ParserMessageType.Error, template.Messages[0].Type);
        Assert.StartsWith("page.sbn(2,9) : error : ", template.Messages[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(1, template.Messages[0].Span.Start.Line);
    }

    [Fact]
    public void A_template_with_errors_is_not_rendered()
    {
        var template = Template.Parse("{{ 1 + }}");
        var error = Assert.Throws<InvalidOperationException>(() => template.Render());
        Assert.Contains("<input>(1,8) : error : ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        Assert.True(Template.Parse("{{ " + new string('(', 300) + "1" + new string(')', 300) + " }}").HasErrors);
        Assert.True(Template.Parse("{{ " + new string('(', 5000) + "1" + new string(')', 5000) + " }}").HasErrors);
        Assert.False(Template.Parse("{{ " + new string('(', 100) + "1" + new string(')', 100) + " }}").HasErrors);
    }

    [Fact]
    public void Expressions_evaluate_to_values()
    {
        Assert.Equal(7, Template.Evaluate("1 + 2 * 3", new TemplateContext()));
        Assert.Equal("Ann!", Template.Evaluate("name + '!'", new { Name = "Ann" }));
        Assert.Equal(3, Template.Parse("{{ x = 1; x + 2 }}").Evaluate(new TemplateContext()));
    }

    [Fact]
    public void Front_matter_is_parsed_but_not_run_with_the_text()
    {
        var options = new LexerOptions { Mode = ScriptMode.FrontMatterAndContent };
        Assert.Equal("text ", Template.Parse("+++\nx = 5\n+++\ntext {{ x }}", lexerOptions: options).Render());
        Assert.True(Template.Parse("text {{ x }}", lexerOptions: options).HasErrors);
    }

    [Fact]
    public void Fractions_can_be_decimals()
    {
        var options = new ParserOptions { ParseFloatAsDecimal = true };
        Assert.Equal("0.3", Template.Parse("{{ 0.1 + 0.2 }}", parserOptions: options).Render());
    }

    [Fact]
    public void One_template_renders_on_many_threads_at_once()
    {
        var template = Template.Parse(
            "{{ func f(n); ret n * 2; end }}{{ for x in items }}{{ x }}:{{ f x }} {{ tablerow y in (1..3) cols: 2; y; end }}"
            + "{{ end }}{{ name | string.upcase }}");
        Parallel.For(0, 200, i =>
        {
            var context = new TemplateContext { NewLine = "\n" };
            context.PushGlobal(new ScriptObject { ["items"] = new ScriptArray { i }, ["name"] = "n" + i });
            Assert.Equal(
                $"{i}:{i * 2} <tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n"
                + $"<tr class=\"row2\"><td class=\"col1\">3</td></tr>\nN{i}",
                template.Render(context));
        });
    }

    [Fact]
    public void Output_over_the_limit_is_cut_off()
    {
        var context = new TemplateContext { LimitToString = 5 };
        Assert.Equal("abcde...", Template.Parse("abc{{ 'defgh' }}ijk").Render(context));
    }
}
