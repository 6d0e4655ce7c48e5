using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests;

/// <summary>Includes from a dictionary; counts how often each template is read.</summary>
internal sealed class Loader(Dictionary<string, string> templates) : ITemplateLoader
{
    public Dictionary<string, int> Loads { get; } = [];

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
    {
        Loads[templatePath] = Loads.GetValueOrDefault(templatePath) + 1;
        return templates[templatePath];
    }

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
