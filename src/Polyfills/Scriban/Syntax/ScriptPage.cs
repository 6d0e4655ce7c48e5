namespace Scriban.Syntax;

/// <summary>A whole template.</summary>
public class ScriptPage : ScriptNode
{
    /// <summary>The front matter is null unless the template was parsed in a mode that has one.</summary>
    internal ScriptPage(ScriptBlockStatement? frontMatter, ScriptBlockStatement? body)
    {
        FrontMatterBlock = frontMatter;
        Body = body;
    }

    /// <summary>The page without its front matter; null when only the front matter was parsed.</summary>
    public ScriptBlockStatement? Body { get; set; }

    /// <summary>The code between the markers, run only where the page has no body.</summary>
    internal ScriptBlockStatement? FrontMatterBlock { get; }

    internal override object? Evaluate(TemplateContext context)
    {
        context.FlowState = FlowState.None;
        try
        {
            return (Body ?? FrontMatterBlock)?.Evaluate(context);
        }
        finally
        {
            context.FlowState = FlowState.None;
        }
    }
}
