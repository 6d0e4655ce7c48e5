using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GitOpsGen.Core.Rendering;

/// <summary>Writes what a template's expressions yield so that it stays the value that it was: text that YAML would take for something else gets quotes.</summary>
internal sealed class YamlTemplateContext : TemplateContext
{
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null || (Output as StringBuilderOutput)?.Builder is not { } output)
            return base.Write(span, textAsObject!);
        var position = YamlPositions.At(output, out var column);
        switch (position)
        {
            case YamlPosition.ScalarStart when textAsObject is YamlFragment fragment:
                output.Append(fragment.Text.Replace("\n", "\n" + new string(' ', column), StringComparison.Ordinal));
                break;
            case YamlPosition.ScalarStart:
                output.Append(YamlWriter.Flow(textAsObject));
                break;
            case YamlPosition.DoubleQuoted:
                YamlScalar.AppendEscaped(output, Text(textAsObject));
                break;
            case YamlPosition.SingleQuoted:
                output.Append(SingleLine(span, Text(textAsObject)).Replace("'", "''", StringComparison.Ordinal));
                break;
            case YamlPosition.Comment:
                output.Append(SingleLine(span, Text(textAsObject)));
                break;
            default:
                output.Append(PartOfScalar(span, Text(textAsObject)));
                break;
        }
        return this;
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        _ => YamlValue.Scalar(value).Trim('"'),
    };

    private static string SingleLine(SourceSpan span, string text) =>
        text.AsSpan().ContainsAny('\n', '\r') ? throw new ScriptRuntimeException(span, "a value of several lines does not fit here") : text;

    private static string PartOfScalar(SourceSpan span, string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '/')
            ? text
            : throw new ScriptRuntimeException(span, $"'{text}' in the middle of a value cannot be quoted; build the whole value in one expression");
}
