namespace Scriban.Syntax;

/// <summary>A whole template.</summary>
public class ScriptPage : ScriptNode
{
    internal ScriptPage(ScriptBlockStatement? frontMatter, ScriptBlockStatement? body)
    {
        FrontMatterBlock = frontMatter;
        Body = body;
    }

    public ScriptBlockStatement? Body { get; }

    internal ScriptBlockStatement? FrontMatterBlock { get; }

    internal override object? Evaluate(TemplateContext context)
    {
        context.FlowState = FlowState.None;
        try
        {
            var result = FrontMatterBlock?.Evaluate(context);
            return Body is null ? result : Body.Evaluate(context);
        }
        finally
        {
            context.FlowState = FlowState.None;
        }
    }
}
