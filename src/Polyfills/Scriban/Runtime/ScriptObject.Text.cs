using System.Text;
using Scriban.Functions;

namespace Scriban.Runtime;

public partial class ScriptObject : IFormattable
{
    /// <summary>The object as a template writes one: <c>{name: value, "other name": "text"}</c>.</summary>
    public virtual string ToString(string? format, IFormatProvider? formatProvider)
    {
        var context = formatProvider as TemplateContext;
        var text = new StringBuilder("{");
        foreach (var (name, value) in this)
        {
            if (text.Length > 1) text.Append(", ");
            text.Append(IsIdentifier(name) ? name : $"\"{StringEscapes.Escape(name)}\"").Append(": ");
            if (context is not null) text.Append(context.ObjectToString(value, nested: true));
            else if (value is IFormattable formattable) text.Append(formattable.ToString(null, formatProvider));
            else text.Append(value);
        }

        return text.Append('}').ToString();
    }

    public string ToString(IFormatProvider? formatProvider) => ToString(null, formatProvider);

    public sealed override string ToString() => ToString(null, null);

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
