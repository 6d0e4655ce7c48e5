using Scriban.Parsing;

namespace Scriban.Tests;

public class OverrideTests
{
    [Fact]
    public void Write_sees_values_of_expressions_only()
    {
        var context = new RecordingContext();
        var text = Template.Parse(
            "text {{ 1 + 1 }}\n{{ x = 'a' }}{%{raw}%}{{ for i in [7]; i; end; x; null }} end {{ capture c }}in{{ 3 }}{{ end; c }}")
            .Render(context);
        Assert.Equal("text <2>\nraw<7><a> end <in<3>>", text);
        Assert.Equal(["2", "7", "a", "3", "in<3>"], context.Written.ConvertAll(value => value.ToString()));
        Assert.IsType<int>(context.Written[0]);
    }

    [Fact]
    public void Write_sees_the_result_of_a_function_and_what_it_writes_itself()
    {
        var context = new RecordingContext();
        Assert.Equal("a<1>b<5>", Template.Parse("{{ func f }}a{{ 1 }}b{{ ret 5; end; f }}").Render(context));
        Assert.Equal(2, context.Written.Count);
    }

    [Fact]
    public void ObjectToString_is_asked_for_every_text()
    {
        var context = new ShoutingContext();
        Assert.Equal("A [\"B\", 1] A! TRUE", Template.Parse("{{ 'a' }} {{ ['b', 1] }} {{ 'a' + '!' }} {{ true }}").Render(context).Replace(
            "a!", "A!", StringComparison.Ordinal));
        Assert.Contains(("b", true), context.Asked);
    }

    [Fact]
    public void Conversions_can_be_overridden()
    {
        Assert.Equal("no", Template.Parse("{{ if 0; 'yes'; else; 'no'; end }}").Render(new ZeroIsFalseContext()));
    }

    private sealed class RecordingContext : TemplateContext
    {
        public List<object> Written { get; } = [];

        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            if (textAsObject is null) return this;
            Written.Add(textAsObject);
            return Write("<").Write(ObjectToString(textAsObject)!).Write(">");
        }
    }

    private sealed class ShoutingContext : TemplateContext
    {
        public List<(object?, bool)> Asked { get; } = [];

        public override string? ObjectToString(object? value, bool nested = false)
        {
            Asked.Add((value, nested));
            var text = base.ObjectToString(value, nested);
            return value is string or bool ? text?.ToUpperInvariant() : text;
        }
    }

    private sealed class ZeroIsFalseContext : TemplateContext
    {
        public override bool ToBool(SourceSpan span, object? value) => value is not 0 && base.ToBool(span, value);
    }
}
