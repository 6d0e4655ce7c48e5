using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

public class ImportTests
{
    [Theory]
    [InlineData("{{ plain 2 3 }}", "5")]
    [InlineData("{{ 2 | plain 3 }}", "5")]
    [InlineData("{{ plain b: 1 a: 2 }}", "3")]
    [InlineData("{{ plain '2' 3.6 }}", "6")]
    [InlineData("{{ text 1 }} {{ text null }} {{ text [1, 'a'] }}", "<1> <> <[1, \"a\"]>")]
    [InlineData("{{ optional 'a' }} {{ optional 'a' 'b' }}", "a-x a-b")]
    [InlineData("{{ many 'a' }} {{ many 'a' 1 'b' }}", "a:0 a:2")]
    [InlineData("{{ strict }}", "True")]
    [InlineData("{{ at 1 }}", "1@3")]
    [InlineData("[{{ nothing }}]", "[]")]
    [InlineData("{{ fails }}", "runtime")]
    [InlineData("{{ plain 1 }}", "runtime")]
    [InlineData("{{ plain 1 2 3 }}", "runtime")]
    [InlineData("{{ [1, 2] | array.each @twice }}", "[2, 4]")]
    [InlineData("{{ ^['a', 'b'] ; optional ^['a', 'b'] }}", "[\"a\", \"b\"]a-b")]
    public void Delegates_are_functions(string text, string expected)
    {
        var functions = new ScriptObject();
        functions.Import("plain", (int a, int b) => a + b);
        functions.Import("twice", (double x) => x * 2);
        functions.Import("text", (string? value) => $"<{value}>");
        functions.Import("optional", (string a, string b = "x") => $"{a}-{b}");
        functions.Import("many", (string a, params object?[] rest) => $"{a}:{rest.Length}");
        functions.Import("strict", (TemplateContext context) => context.StrictVariables ? "True" : "False");
        functions.Import("at", (TemplateContext _, SourceSpan span, int value) => $"{value}@{span.Start.Column}");
        functions.Import("nothing", () => { });
        functions.Import("fails", string () => throw new InvalidOperationException("no"));
        var context = new TemplateContext { StrictVariables = true };
        context.PushGlobal(functions);
        try
        {
            Assert.Equal(expected, Template.Parse(text).Render(context));
        }
        catch (ScriptRuntimeException)
        {
            Assert.Equal("runtime", expected);
        }
    }

    [Fact]
    public void An_exception_of_a_function_is_reported_at_the_call()
    {
        var functions = new ScriptObject();
        functions.Import("fails", string (int _) => throw new InvalidOperationException("no luck"));
        var context = new TemplateContext();
        context.PushGlobal(functions);
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("a\n {{ fails 1 }}").Render(context));
        Assert.Equal("<input>(2,5) : error : no luck", error.Message);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Fact]
    public void Objects_show_their_members_in_snake_case()
    {
        var text = Template.Parse(
            "{{ first_name }} {{ inner.some_value }} {{ inner }} {{ numbers[1] }} {{ map.b }} {{ map['a'] }} {{ kind }}")
            .Render(new Model());
        Assert.Equal("Ann 5 inner! 2 2 1 Second", text);
    }

    [Fact]
    public void A_renamer_and_a_filter_decide_on_names()
    {
        var context = new TemplateContext
        {
            MemberRenamer = member => char.ToLowerInvariant(member.Name[0]) + member.Name[1..],
            MemberFilter = member => member.Name != "Hidden",
        };
        context.PushGlobal(new ScriptObject { ["m"] = new Model() });
        Assert.Equal(
            "Ann [] 5 []",
            Template.Parse("{{ m.firstName }} [{{ m.first_name }}] {{ m.inner.someValue }} [{{ m.hidden }}]").Render(context));
    }

    [Fact]
    public void Members_of_objects_can_be_set()
    {
        var model = new Model();
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["m"] = model });
        Assert.Equal("7", Template.Parse("{{ m.first_name = 7; m.first_name }}").Render(context));
        Assert.Equal("7", model.FirstName);
    }

    [Fact]
    public void Static_members_of_a_type_are_imported()
    {
        var script = new ScriptObject();
        script.Import(typeof(Statics));
        var context = new TemplateContext();
        context.PushGlobal(script);
        Assert.Equal("3 fixed", Template.Parse("{{ add_one 2 }} {{ label }}").Render(context));
    }

    [Fact]
    public void A_derived_script_object_imports_its_own_static_methods()
    {
        var context = new TemplateContext();
        context.PushGlobal(new Library());
        Assert.Equal("Hello, you", Template.Parse("{{ greet 'you' }}").Render(context));
    }

    [Fact]
    public void Dictionaries_and_json_are_imported()
    {
        var script = new ScriptObject();
        script.Import(new Dictionary<string, object?> { ["a"] = 1 });
        script.Import(JsonDocument.Parse("""{"b": [1.5, {"c": "x"}], "d": null}""").RootElement);
        Assert.Equal("""{a: 1, b: [1.5, {c: "x"}], d: null}""", script.ToString(new TemplateContext()));
    }

    [Fact]
    public void Fields_come_before_properties_and_those_of_a_base_class_first()
    {
        Assert.Equal("{base: 1, first: 2, second: 3}", ScriptObject.From(new Derived()).ToString(new TemplateContext()));
    }

    [Fact]
    public void A_custom_function_gets_all_arguments()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["f"] = new CountingFunction() });
        Assert.Equal("3 0 2:v", Template.Parse("{{ f 1 2 3 }} {{ f }} {{ 1 | f 2 n: 'v' }}").Render(context));
    }

    private static class Statics
    {
        public static string Label => "fixed";

        public static int AddOne(int value) => value + 1;
    }

    private sealed class Library : ScriptObject
    {
        public static string Greet(string name) => $"Hello, {name}";
    }

    private class Parent
    {
        public int Base { get; } = 1;
    }

    private sealed class Derived : Parent
    {
        public readonly int First = 2;

        public int Second { get; } = 3;
    }

    private enum Kind
    {
        First,
        Second,
    }

    private sealed class Inner
    {
        public int SomeValue { get; } = 5;

        public override string ToString() => "inner!";
    }

    private sealed class Model
    {
        public string FirstName { get; set; } = "Ann";

        public string Hidden { get; } = "secret";

        public Inner Inner { get; } = new();

        public List<int> Numbers { get; } = [1, 2];

        public Dictionary<string, int> Map { get; } = new() { ["a"] = 1, ["b"] = 2 };

        public Kind Kind { get; } = Kind.Second;
    }

    private sealed class CountingFunction : IScriptCustomFunction
    {
        public int RequiredParameterCount => 0;

        public int ParameterCount => 0;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public object? Invoke(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            arguments.TryGetValue(context, default, "n", out var named) ? $"{arguments.Count}:{named}" : arguments.Count;

        public ValueTask<object?> InvokeAsync(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
