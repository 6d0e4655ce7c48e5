using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

public class TemplateCasesTests
{
    private static readonly Dictionary<string, TemplateCase> Cases = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.sbn")
        .SelectMany(
            file => TemplateCase.Read(file).Select(item => (Key: $"{Path.GetFileNameWithoutExtension(file)}: {item.Name}", item.Case)))
        .ToDictionary(item => item.Key, item => item.Case);

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_prints_what_its_case_says(string name)
    {
        var (template, expected) = Cases[name];
        Assert.Equal(expected, Render(template, withMessages: name.StartsWith("messages: ", StringComparison.Ordinal)));
    }

    private static string Render(string text, bool withMessages)
    {
        var template = Template.Parse(text);
        if (template.HasErrors) return withMessages ? string.Join('\n', template.Messages) : $"parse error {Place(template.Messages[0].Span)}";

        var context = new TemplateContext { NewLine = "\n" };
        context.PushGlobal(new ScriptObject());
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException ex)
        {
            return withMessages ? ex.Message : $"runtime error {Place(ex.Span)}";
        }
    }

    private static string Place(SourceSpan span) => span.ToStringSimple().Replace("<input>", "", StringComparison.Ordinal);
}
