using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Writes values as JSON on one line.</summary>
internal static class JsonText
{
    /// <summary>Functions have no JSON.</summary>
    public static string Of(CallSite site, object? value)
    {
        if (value is IScriptCustomFunction) throw new ArgumentOutOfRangeException(nameof(value), "Can not serialize functions to JSON.");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(site, writer, value, 1);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Nesting is limited as in text, which also ends reference loops.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only numbers, texts and times reach the serializer.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only numbers, texts and times reach the serializer.")]
    private static void Write(CallSite site, Utf8JsonWriter writer, object? value, int depth)
    {
        var limit = site.Context.ObjectRecursionLimit;
        if (limit != 0 && depth > limit)
            throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        switch (value)
        {
            case null or string or IFormattable:
            case not null when value.GetType().IsPrimitive:
                JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object));
                break;
            case IList list:
                writer.WriteStartArray();
                foreach (var item in list) Write(site, writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                WriteMembers(site, writer, value, depth);
                break;
        }
    }

    /// <summary>.NET objects are written with the members, and under the names, that templates see.</summary>
    private static void WriteMembers(CallSite site, Utf8JsonWriter writer, object value, int depth)
    {
        writer.WriteStartObject();
        var accessor = site.Context.GetMemberAccessor(value);
        foreach (var member in accessor.GetMembers(site.Context, value))
        {
            if (!accessor.TryGetValue(site.Context, site.Span, value, member, out var item)) continue;
            writer.WritePropertyName(member);
            Write(site, writer, item, depth + 1);
        }

        writer.WriteEndObject();
    }
}
