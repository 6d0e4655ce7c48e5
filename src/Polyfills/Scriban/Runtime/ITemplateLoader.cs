using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds and reads the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    /// <summary>The path that identifies a template: what it was parsed to is kept under it for the lifetime of the context.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
