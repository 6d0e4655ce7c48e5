// Renders templates of standard input, one a line in base64, and prints ["ok" | "parse" | "runtime" | "crash" | "timeout", text] for each.
using System.Text;
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

while (Console.ReadLine() is { } line)
{
    var text = Encoding.UTF8.GetString(Convert.FromBase64String(line));
    string[] result = ["timeout", ""];
    // A thread of its own: recursion needs a deep stack, and an endless template must not stop the comparison.
    var thread = new Thread(() => result = Render(text), 16 << 20) { IsBackground = true };
    thread.Start();
    thread.Join(TimeSpan.FromSeconds(8));
    Console.WriteLine(JsonSerializer.Serialize(result));
}

static string[] Render(string text)
{
    try
    {
        var template = Template.Parse(text);
        if (template.HasErrors)
            return ["parse", string.Join('\n', template.Messages)];
        var context = new TemplateContext { NewLine = "\n", LoopLimit = 300, RecursiveLimit = 50, TemplateLoader = new Parts() };
        context.PushGlobal(Model());
        return ["ok", template.Render(context)];
    }
    catch (ScriptRuntimeException e)
    {
        return ["runtime", e.Message];
    }
    catch (Exception e)
    {
        return ["crash", $"{e.GetType().Name}: {e.Message}"];
    }
}

static ScriptObject Model() => new()
{
    ["name"] = "World", ["num"] = 42, ["dbl"] = 3.5, ["flag"] = true, ["nothing"] = null, ["lng"] = 9000000000L, ["dec"] = 1.10m, ["chr"] = 'c',
    ["when"] = new DateTime(2024, 2, 29, 13, 5, 9, DateTimeKind.Utc), ["span"] = TimeSpan.FromMinutes(90),
    ["list"] = new ScriptArray { 3, 1, 2 }, ["words"] = new ScriptArray { "pear", "Apple", "fig" }, ["clr"] = new List<int> { 9, 8, 7 },
    ["dict"] = new Dictionary<string, object> { ["b"] = 2, ["a"] = "one" },
    ["products"] = new ScriptArray { Product("Orange", 5, "fruit"), Product("Banana", 1.5, "fruit"), Product("Bread", 3, "bakery") },
    ["user"] = new ScriptObject { ["first"] = "Ada", ["age"] = 36, ["address"] = new ScriptObject { ["city"] = "Paris", ["zip"] = "75001" } },
};

static ScriptObject Product(string name, object price, string kind) => new() { ["name"] = name, ["price"] = price, ["kind"] = kind };

internal sealed class Parts : ITemplateLoader
{
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath switch
    {
        "part" => "<{{ name }}|{{ $1 }}|{{ x = 1 }}>",
        "lib" => "{{ func twice(x); ret x * 2; end; ret 5 }}",
        "bad" => "{{ if }}",
        _ => throw new InvalidOperationException("no template " + templatePath),
    };

    public ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
