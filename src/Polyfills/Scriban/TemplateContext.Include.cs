using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Asks the loader for the path, under which a template is also cached.</summary>
    public virtual string? GetTemplatePathFromName(string templateName, ScriptNode? callerContext)
    {
        if (string.IsNullOrEmpty(templateName))
            throw new ScriptRuntimeException(callerContext?.Span ?? CurrentSpan, "Include template name cannot be null or empty");
        return ConvertTemplateNameToPath(templateName, callerContext);
    }

    /// <summary>The cached template of a path, loaded and parsed when it is not there yet.</summary>
    public Template GetOrCreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        if (CachedTemplates.TryGetValue(templatePath, out var template)) return template;
        template = CreateTemplate(templatePath, callerContext);
        CachedTemplates[templatePath] = template;
        return template;
    }

    /// <summary>Renders a template into a string. Named arguments of the call are its local variables, all of them are <c>$</c>.</summary>
    public string RenderTemplate(Template template, ScriptArray arguments, ScriptNode? callerContext)
    {
        ArgumentNullException.ThrowIfNull(template);
        EnterRecursive(callerContext);
        var (indent, atLineStart) = (CurrentIndent, _atLineStart);
        CurrentIndent = null;
        PushOutput();
        var locals = LocalsFromArguments(callerContext);
        PushLocal();
        CurrentLocal.Arguments = arguments;
        foreach (var (name, value) in locals) CurrentLocal.Variables.SetValue("$" + name, value, readOnly: false);
        try
        {
            if (indent is not null) ResetPreviousNewLine();
            return template.Render(this);
        }
        finally
        {
            PopLocal();
            PopOutput();
            (CurrentIndent, _atLineStart) = (indent, atLineStart);
            ExitRecursive(callerContext);
        }
    }

    /// <summary>Turns failures of the loader, and a missing loader, into errors at the call.</summary>
    protected string ConvertTemplateNameToPath(string templateName, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        if (TemplateLoader is null)
        {
            throw new ScriptRuntimeException(
                span, $"Unable to include <{templateName}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        }

        try
        {
            return TemplateLoader.GetPath(this, span, templateName)
                ?? throw new ScriptRuntimeException(span, $"Include template path is null for `{templateName}");
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(
                span, $"Unexpected exception while getting the path for the include name `{templateName}`", ex);
        }
    }

    /// <summary>Loads and parses; a template with errors is a ScriptParserRuntimeException.</summary>
    protected virtual Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        string text;
        try
        {
            text = TemplateLoader?.Load(this, span, templatePath)
                ?? throw new ScriptRuntimeException(span, $"The result of including `{templatePath}` cannot be null");
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, $"Unexpected exception while creating template from path `{templatePath}`", ex);
        }

        var template = Template.Parse(text, templatePath, TemplateLoaderParserOptions, TemplateLoaderLexerOptions);
        if (!template.HasErrors) return template;
        throw new ScriptParserRuntimeException(span, $"Error while parsing template `{templatePath}`", template.Messages);
    }

    private List<(string Name, object? Value)> LocalsFromArguments(ScriptNode? caller)
    {
        var locals = new List<(string, object?)>();
        if (caller is not FunctionCall call) return locals;
        foreach (var argument in call.Arguments)
            if (argument is NamedArgument { Value: not null } named) locals.Add((named.Name, named.Evaluate(this)));
        return locals;
    }
}
