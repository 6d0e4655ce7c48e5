using System.Globalization;

namespace Scriban.Functions;

/// <summary>The functions of <c>string</c>; a missing text counts as none.</summary>
internal static class StringFunctions
{
    /// <summary>Seen when a template prints the group or asks for its keys.</summary>
    private const string DocumentedOrder =
        "escape append capitalize capitalizewords contains empty whitespace downcase ends_with equals_ignore_case handleize literal "
        + "lstrip pluralize prepend remove remove_first remove_last replace replace_first rstrip size slice slice1 split starts_with "
        + "strip strip_newlines to_int to_long to_float to_double truncate truncatewords upcase md5 sha1 sha256 sha512 hmac_sha1 "
        + "hmac_sha256 hmac_sha512 pad_left pad_right base64_encode base64_decode index_of";

    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("string", DocumentedOrder);
        DefineBasics(group);
        DefineChecks(group);
        DefineParts(group);
        DefineConversions(group);
        StringHashes.Define(group);
        return group;
    }

    private static void DefineBasics(FunctionGroup group)
    {
        group.Define<string?, string?>("append", "text with", (c, text, with) => Limited(c, text + with));
        group.Define<string?, string?>("prepend", "text by", (c, text, by) => Limited(c, by + text));
        group.Define<string?>("capitalize", "text", (_, text) => StringCasing.Capitalize(text));
        group.Define<string?>("capitalizewords", "text", (_, text) => StringCasing.CapitalizeWords(text));
        group.Define<string?>("downcase", "text", (_, text) => text?.ToLowerInvariant());
        group.Define<string?>("upcase", "text", (_, text) => text?.ToUpperInvariant());
        group.Define<string?>("handleize", "text", (_, text) => StringCasing.Handleize(text!));
        group.Define<string?>("escape", "text", (_, text) => text is null ? null : StringEscapes.Escape(text));
        group.Define<string?>("literal", "text", (_, text) => text is null ? null : $"\"{StringEscapes.Escape(text)}\"");
        group.Define<string?>("lstrip", "text", (_, text) => text?.TrimStart());
        group.Define<string?>("rstrip", "text", (_, text) => text?.TrimEnd());
        group.Define<string?>("strip", "text", (_, text) => text?.Trim());
        group.Define<string?, int>("pad_left", "text width", (c, text, width) => (text ?? string.Empty).PadLeft(Width(c, width)));
        group.Define<string?, int>("pad_right", "text width", (c, text, width) => (text ?? string.Empty).PadRight(Width(c, width)));
        group.Define<int, string?, string?>("pluralize", "number singular plural", (_, number, one, many) => number == 1 ? one : many);
        group.Define<string?>("size", "text", (_, text) => text?.Length ?? 0);
    }

    private static void DefineChecks(FunctionGroup group)
    {
        group.Define<string?, string?>(
            "contains", "text value", (_, text, value) => Both(text, value) && text!.Contains(value!, StringComparison.Ordinal));
        group.Define<string?, string?>(
            "starts_with", "text value", (_, text, value) => Both(text, value) && text!.StartsWith(
                value!, StringComparison.CurrentCulture));
        group.Define<string?, string?>(
            "ends_with", "text value", (_, text, value) => Both(text, value) && text!.EndsWith(value!, StringComparison.CurrentCulture));
        group.Define<string?, string?>(
            "equals_ignore_case", "text value",
            (_, text, value) => text?.Equals(value, StringComparison.InvariantCultureIgnoreCase) ?? false);
        group.Define<string?>("empty", "text", (_, text) => string.IsNullOrEmpty(text));
        group.Define<string?>("whitespace", "text", (_, text) => string.IsNullOrWhiteSpace(text));
    }

    private static void DefineParts(FunctionGroup group)
    {
        group.Define<string?, string?, int?, int?, string?>(
            "index_of", "text search startIndex count stringComparison", StringParts.IndexOf, [null, null, null]);
        group.Define<string?, string?>("remove", "text remove", (_, text, remove) => StringParts.Remove(text, remove));
        group.Define<string?, string?>(
            "remove_first", "text remove", (_, text, remove) => StringParts.RemoveOne(text, remove, fromEnd: false));
        group.Define<string?, string?>(
            "remove_last", "text remove", (_, text, remove) => StringParts.RemoveOne(text, remove, fromEnd: true));
        group.Define<string?, string?, string?>(
            "replace", "text match replace", (c, text, match, replace) => Limited(c, StringParts.Replace(text, match, replace)));
        group.Define<string?, string?, string?, bool>(
            "replace_first",
            "text match replace fromEnd",
            (c, text, match, replace, fromEnd) => Limited(c, StringParts.ReplaceOne(text, match, replace, fromEnd)),
            [false]);
        group.Define<string?, int, int?>(
            "slice", "text start length", (_, text, start, length) => StringParts.Slice(text, start, length), [null]);
        group.Define<string?, int, int>(
            "slice1", "text start length", (_, text, start, length) => StringParts.SliceOne(text, start, length), [1]);
        group.Define<string?, string?>("split", "text match", (_, text, match) => StringParts.Split(text, match));
        group.Define<string?>("strip_newlines", "text", (_, text) => StringParts.StripNewLines(text));
        group.Define<string?, int, string?>(
            "truncate", "text length ellipsis",
            (_, text, length, ellipsis) => StringParts.Truncate(text, length, ellipsis ?? "..."), [null]);
        group.Define<string?, int, string?>(
            "truncatewords", "text count ellipsis", (_, text, count, _) => StringParts.TruncateWords(text, count), [null]);
    }

    private static void DefineConversions(FunctionGroup group)
    {
        const NumberStyles fraction = NumberStyles.Float | NumberStyles.AllowThousands;
        group.Define<string?>(
            "to_int", "text", (c, text) => int.TryParse(text, NumberStyles.Integer, c.Context.CurrentCulture, out var n) ? n : null);
        group.Define<string?>(
            "to_long", "text", (c, text) => long.TryParse(text, NumberStyles.Integer, c.Context.CurrentCulture, out var n) ? n : null);
        group.Define<string?>(
            "to_float", "text", (c, text) => float.TryParse(text, fraction, c.Context.CurrentCulture, out var n) ? n : null);
        group.Define<string?>(
            "to_double", "text", (c, text) => double.TryParse(text, fraction, c.Context.CurrentCulture, out var n) ? n : null);
    }

    /// <summary>An empty text neither contains anything nor is it contained.</summary>
    private static bool Both(string? text, string? value) => !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value);

    /// <summary>A function cannot make a longer text than may be written.</summary>
    private static string Limited(CallSite site, string text)
    {
        var limit = site.Context.LimitToString;
        if (limit <= 0 || text.Length <= limit) return text;
        throw new InvalidOperationException($"The resulting string length exceeds the configured LimitToString `{limit}`.");
    }

    /// <summary>The same for the width of padding, before the text is made.</summary>
    private static int Width(CallSite site, int width)
    {
        var limit = site.Context.LimitToString;
        if (limit <= 0 || width <= limit) return width;
        throw new ArgumentOutOfRangeException(nameof(width), $"Padding width `{width}` exceeds the configured LimitToString `{limit}`.");
    }
}
