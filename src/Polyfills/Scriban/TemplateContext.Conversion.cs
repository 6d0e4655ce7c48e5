using System.Collections;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Whether a value is empty; null for null.</summary>
    public virtual object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        null => null,
        ICollection collection when against is IList => collection.Count == 0,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        _ when PrimitiveAccessor.IsPrimitive(against) => false,
        _ => GetMemberAccessor(against).GetMembers(this, against).Any(),
    };

    /// <summary>Only null, false and <c>empty</c> are false.</summary>
    public virtual bool ToBool(SourceSpan span, object? value) => value switch
    {
        bool flag => flag,
        null or EmptyScriptObject => false,
        _ => true,
    };

    /// <summary>Fractions are rounded, text is parsed, null is 0; what does not fit is an error at the span.</summary>
    public virtual int ToInt(SourceSpan span, object? value)
    {
        try
        {
            return value switch
            {
                null => 0,
                int number => number,
                BigInteger number => (int)number,
                _ => Convert.ToInt32(value, CurrentCulture),
            };
        }
        catch (Exception ex)
        {
            throw new ScriptRuntimeException(span, $"Unable to convert type `{GetTypeName(value)}` to int", ex);
        }
    }

    /// <summary>A list is returned as it is; a sequence is copied into an array.</summary>
    public virtual IList? ToList(SourceSpan span, object? value) => value switch
    {
        null => null,
        IList list => list,
        IEnumerable items => new ScriptArray(items),
        _ => throw new ScriptRuntimeException(
            span, "Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list."),
    };

    /// <summary>The name of a value's type in messages.</summary>
    public virtual string GetTypeName(object? value) => value switch
    {
        null => "null",
        Type type => TypeNames.Of(type),
        _ => TypeNames.Of(value.GetType()),
    };

    /// <summary>Converts a value for a .NET parameter, or fails at the span.</summary>
    public T? ToObject<T>(SourceSpan span, object? value) => ToObject(span, value, typeof(T)) switch
    {
        T converted => converted,
        null when default(T) is null => default,
        _ => throw Unconvertible(span, value, typeof(T), null),
    };

    /// <summary>Converts an argument to the type of its parameter.</summary>
    public virtual object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        ArgumentNullException.ThrowIfNull(destinationType);
        if (destinationType == typeof(object)) return value;
        var nullable = Nullable.GetUnderlyingType(destinationType);
        if (nullable is not null && value is null) return null;

        var type = nullable ?? destinationType;
        if (value?.GetType() == type) return value;
        if (type == typeof(string)) return ObjectToString(value);
        if (type == typeof(int)) return ToInt(span, value);
        if (type == typeof(bool)) return ToBool(span, value);
        if (value is null) return NumberConversion.Zero(type);
        if (type.IsEnum || NumberConversion.CanConvert(value, type)) return ConvertNumber(span, value, type);
        if (type == typeof(IList)) return ToList(span, value);
        return type.IsInstanceOfType(value) ? value : throw Unconvertible(span, value, type, null);
    }

    private object ConvertNumber(SourceSpan span, object value, Type type)
    {
        try
        {
            if (!type.IsEnum) return NumberConversion.Convert(value, type, CurrentCulture);
            return value is string name ? Enum.Parse(type, name) : Enum.ToObject(type, value);
        }
        catch (Exception ex)
        {
            throw Unconvertible(span, value, type, ex);
        }
    }

    private ScriptRuntimeException Unconvertible(SourceSpan span, object? value, Type type, Exception? inner) =>
        new(span, $"Unable to convert type `{GetTypeName(value)}` to `{GetTypeName(type)}`", inner);
}
