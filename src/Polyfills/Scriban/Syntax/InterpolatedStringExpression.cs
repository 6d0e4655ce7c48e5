using System.Text;

namespace Scriban.Syntax;

/// <summary>An interpolated string: text with expressions in between.</summary>
internal sealed class InterpolatedStringExpression(List<ScriptExpression> parts) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var group = context.Pipe.Open();
            try
            {
                // A value is appended as .NET prints it (true is True), not as a template prints it.
                text.Append(part.Evaluate(context));
            }
            finally
            {
                context.Pipe.Close(group);
            }
        }

        return text.ToString();
    }
}
