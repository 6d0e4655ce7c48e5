using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

public class ContextTests
{
    [Fact]
    public void Strict_variables_make_an_unknown_variable_an_error_at_its_place()
    {
        var context = new TemplateContext { StrictVariables = true };
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("a {{ 1 + b }}", "file").Render(context));
        Assert.Equal("file(1,10) : error : The variable or function `b` was not found", error.Message);
        Assert.Equal("The variable or function `b` was not found", error.OriginalMessage);
        Assert.Equal(9, error.Span.Start.Column);
    }

    [Fact]
    public void Strict_variables_know_loop_variables_parameters_and_locals()
    {
        var context = new TemplateContext { StrictVariables = true };
        var text = Template.Parse("{{ func f(a); $b = a; a + $b; end; for x in 1..2; f x; for.index; end }}").Render(context);
        Assert.Equal("2041", text);
    }

    [Theory]
    [InlineData("{{ o.missing }}")]
    [InlineData("{{ o['missing'] }}")]
    [InlineData("{{ o.none.x }}")]
    [InlineData("{{ n.x }}")]
    public void Without_relaxed_member_access_an_unknown_member_is_an_error(string text)
    {
        var context = new TemplateContext { EnableRelaxedMemberAccess = false };
        context.PushGlobal(new ScriptObject { ["o"] = new ScriptObject { ["none"] = null }, ["n"] = 5 });
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context));
    }

    [Fact]
    public void Relaxed_access_gives_null()
    {
        var context = new TemplateContext
        {
            EnableRelaxedTargetAccess = true,
            EnableRelaxedFunctionAccess = true,
            EnableNullIndexer = true,
        };
        Assert.Equal("[]", Template.Parse("[{{ a.b.c; a[0]; f 1; x = [1]; x[nothing] }}]").Render(context));
        Assert.Throws<ScriptRuntimeException>(
            () => Template.Parse("{{ x = [1]; x[5] }}").Render(new TemplateContext { EnableRelaxedIndexerAccess = false }));
    }

    [Theory]
    [InlineData(0, "1500")]
    [InlineData(2000, "1500")]
    public void The_loop_limit_can_be_raised_or_taken_away(int limit, string expected)
    {
        var template = Template.Parse("{{ n = 0; for x in 1..1500; n += 1; end; n }}");
        Assert.Equal(expected, template.Render(new TemplateContext { LoopLimit = limit }));
    }

    [Fact]
    public void Limits_end_what_does_not_end()
    {
        var context = new TemplateContext { LoopLimit = 10, RecursiveLimit = 5 };
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ while true; end }}").Render(context));
        Assert.Throws<ScriptRuntimeException>(
            () => Template.Parse("{{ for x in [1,2,3,4]; for y in [1,2,3]; y; end; end }}").Render(context));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ func f; f; end; f }}").Render(context));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ 1..20 }}").Render(context));
    }

    [Theory]
    [InlineData("{{ numbers | array.add 1 }}")]
    [InlineData("{{ numbers | array.remove_at 0 }}")]
    [InlineData("{{ numbers | array.insert_at 0 1 }}")]
    [InlineData("{{ [] | array.insert_at 6 1 }}")]
    [InlineData("{{ members | object.keys }}")]
    [InlineData("{{ members | object.values }}")]
    [InlineData("{{ (numbers + []) == numbers }}")]
    public void Reading_a_whole_list_counts_towards_the_loop_limit(string text)
    {
        var members = new ScriptObject();
        foreach (var name in "abcdef") members[$"{name}"] = 1;
        var context = new TemplateContext { LoopLimit = 5 };
        context.PushGlobal(new ScriptObject { ["numbers"] = new ScriptArray(new object?[6]), ["members"] = members });
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context));
        Assert.Contains("iteration limit `5`", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ (numbers + numbers).size }}", "6")]
    [InlineData("{{ (numbers << 4 << 5 << 6).size }}", "6")]
    [InlineData("{{ (6 >> (5 >> (4 >> numbers))).size }}", "6")]
    [InlineData("{{ ([1, 2, 3, 4, 5, 6] % 2).size }}", "3")]
    public void Operators_on_arrays_are_not_iterations(string text, string expected)
    {
        var context = new TemplateContext { LoopLimit = 5 };
        context.PushGlobal(new ScriptObject { ["numbers"] = new ScriptArray { 1, 2, 3 } });
        Assert.Equal(expected, Template.Parse(text).Render(context));
    }

    [Theory]
    [InlineData("{{ for n in query; n; end }}", "text(1,4) : error : Exceeding number of iteration limit `6` for loop statement.")]
    [InlineData("{{ for n in query offset:1; n; end }}", "text(1,4) : error : Exceeding number of iteration limit `6` for loop statement.")]
    [InlineData("{{ query | array.size }}", "text(1,12) : error : Exceeding number of iteration limit `6` for internal iteration.")]
    public void A_query_has_a_loop_limit_of_its_own(string text, string expected)
    {
        var context = new TemplateContext { LoopLimit = 3, LoopLimitQueryable = 6 };
        context.PushGlobal(new ScriptObject { ["query"] = Enumerable.Range(0, 9).AsQueryable() });
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text, "text").Render(context));
        Assert.Equal(expected, error.Message);
    }

    [Theory]
    [InlineData("{{ $0 }}", "text(1,4) : error : Object `$` is null. Cannot access indexer: $0")]
    [InlineData("{{ wrap x; end }}", "text(1,9) : error : Expecting a direct function instead of the expression `x/variable`")]
    [InlineData("{{ wrap x.y; end }}", "text(1,9) : error : Expecting a direct function instead of the expression `x.y/member expression`")]
    [InlineData("{{ date.now + date.now }}", "text(1,13) : error : The operator `Add` is not supported for DateTime")]
    [InlineData("{{ date.now == timespan.zero }}", "text(1,13) : error : The operator `CompareEqual` is not supported for between <DateTime> and <TimeSpan>")]
    [InlineData("{{ import 5 }}", "text(1,11) : error : Unexpected value `int` for import. Expecting an plain script object.")]
    [InlineData("{{ import [1] }}", "text(1,11) : error : Unexpected value `array` for import. Expecting an plain script object.")]
    [InlineData("{{ with 5; end }}", "text(1,9) : error : Invalid target property `5` used for [with] statement. Must be a ScriptObject instead of `Int32`")]
    [InlineData("{{ a = [1]; a += 2 }}", "text(1,13) : error : The operator `+` is not supported between array and int. Expecting an array for the right argument.")]
    [InlineData("{{ case [1]; when 1; end }}", "text(1,14) : error : The operator `==` is not supported between array and int. Expecting an array for the right argument.")]
    [InlineData("{{ empty << 5 }}", "text(1,10) : error : Operator `<<` is not implemented for `empty` / `5`")]
    public void An_error_names_the_expression(string text, string expected)
    {
        var context = new TemplateContext { EnableRelaxedMemberAccess = true };
        context.PushGlobal(new ScriptObject { ["x"] = new ScriptObject() });
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text, "text").Render(context));
        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Globals_hide_those_pushed_before_and_come_back()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["a"] = 1, ["b"] = 1 });
        context.PushGlobal(new ScriptObject { ["a"] = 2 });
        var template = Template.Parse("{{ a }}{{ b }}");
        Assert.Equal("21", template.Render(context));
        context.PopGlobal();
        Assert.Equal("11", template.Render(context));
    }

    [Fact]
    public void The_hooks_find_variables_and_members_that_are_missing()
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            TryGetVariable = (TemplateContext _, SourceSpan _, ScriptVariable variable, out object? value) =>
                (value = "v:" + variable.Name) is not null,
            TryGetMember = (TemplateContext _, SourceSpan _, object _, string member, out object? value) =>
                (value = "m:" + member) is not null,
        };
        context.PushGlobal(new ScriptObject { ["o"] = new ScriptObject() });
        Assert.Equal("v:x m:y", Template.Parse("{{ x }} {{ o.y }}").Render(context));
    }

    [Fact]
    public void Numbers_are_written_in_the_current_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var context = new TemplateContext();
        context.PushCulture(culture);
        Assert.Equal("1,5 [1,5]", Template.Parse("{{ 1.5 }} {{ [1.5] }}").Render(context));
        context.PopCulture();
        Assert.Equal("1.5", Template.Parse("{{ 1.5 }}").Render(context));
    }

    [Fact]
    public void A_cancelled_rendering_stops()
    {
        var context = new TemplateContext { CancellationToken = new CancellationToken(canceled: true) };
        Assert.Throws<ScriptAbortException>(() => Template.Parse("{{ 1 }}").Render(context));
    }

    [Fact]
    public void What_a_template_adds_to_the_builtins_stays_in_its_context()
    {
        var first = new TemplateContext();
        Assert.Equal("shout!", Template.Parse("{{ string.shout = do; ret $0 + '!'; end; string.shout 'shout' }}").Render(first));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ string.shout 'x' }}").Render(new TemplateContext()));
        ((ScriptObject)first.BuiltinObject["math"]!).Import("one", () => 1);
        Assert.Equal("1", Template.Parse("{{ math.one }}").Render(first));
        Assert.Equal("", Template.Parse("{{ math.one }}").Render(new TemplateContext()));
    }

    [Fact]
    public void Builtins_cannot_be_replaced_but_hidden()
    {
        Assert.Equal("5", Template.Parse("{{ date = 5; date }}").Render(new { }));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ date = 5 }}").Render(new TemplateContext()));
    }
}
