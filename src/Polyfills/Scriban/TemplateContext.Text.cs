using System.Collections;
using System.Text;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext : IFormatProvider
{
    private int _textDepth;
    private int _textLength;

    /// <summary>A context formats like its current culture.</summary>
    public object? GetFormat(Type? formatType) => CurrentCulture.GetFormat(formatType);

    /// <summary>
    /// The text of a value. Within another value (<paramref name="nested"/>) a string is in quotes and null is spelled out.
    /// </summary>
    public virtual string? ObjectToString(object? value, bool nested = false)
    {
        if (_textDepth == 0) _textLength = 0;
        _textDepth++;
        try
        {
            if (ObjectRecursionLimit != 0 && _textDepth > ObjectRecursionLimit)
                throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
            var text = ValueText(value, nested);
            return LimitToString > 0 && _textDepth == 1 && text?.Length >= LimitToString ? text + "..." : text;
        }
        finally
        {
            _textDepth--;
        }
    }

    private string? ValueText(object? value, bool nested)
    {
        if (LimitToString > 0 && _textLength >= LimitToString) return string.Empty;
        switch (value)
        {
            case string text:
                return StringText(text, nested);
            case null or EmptyScriptObject:
                return nested ? "null" : null;
            case bool flag:
                return flag ? "true" : "false";
            case DateTime date when TryGetGlobal(default, "date", out var functions) && functions is DateFunctions dates:
                return dates.Format(date, CurrentCulture);
            case IFormattable formattable:
                return formattable.ToString(null, this);
            case IConvertible convertible:
                return convertible.ToString(this);
            case IEnumerable items:
                return ListText(items);
            case IScriptCustomFunction and not FunctionDeclaration:
                return "<function>";
            default:
                return PairText(value) ?? value.ToString();
        }
    }

    private string StringText(string text, bool nested)
    {
        if (LimitToString <= 0 || _textLength + text.Length < LimitToString) return nested ? $"\"{StringEscapes.Escape(text)}\"" : text;
        text = text[..(LimitToString - _textLength)];
        return nested ? $"\"{StringEscapes.Escape(text)}" : text;
    }

    private string ListText(IEnumerable items)
    {
        var text = new StringBuilder();
        Append(text, "[");
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) Append(text, ", ");
            isFirst = false;
            Append(text, ObjectToString(item, nested: true));
            if (LimitToString > 0 && _textLength >= LimitToString) return text.ToString();
        }

        Append(text, "]");
        return text.ToString();
    }

    private void Append(StringBuilder text, string? part)
    {
        text.Append(part);
        _textLength += part?.Length ?? 0;
    }

    /// <summary>The entry of a dictionary prints as an object with its key and value.</summary>
    private string? PairText(object value)
    {
        var type = value.GetType();
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(KeyValuePair<,>)) return null;
        var pair = new ScriptObject(2);
        pair.Import(value, renamer: MemberRenamer);
        return ObjectToString(pair, nested: true);
    }
}
