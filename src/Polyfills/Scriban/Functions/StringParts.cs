using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Finding, cutting out and replacing parts of a text.</summary>
internal static partial class StringParts
{
    /// <summary>-1 where the text does not occur; the comparison is named as in .NET.</summary>
    public static object IndexOf(CallSite site, string? text, string? search, int? startIndex, int? count, string? stringComparison)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(search);
        var comparison = StringComparison.CurrentCulture;
        if (stringComparison is not null && !Enum.TryParse(stringComparison, out comparison))
            throw new ArgumentException($"'{stringComparison}' is not a valid {nameof(stringComparison)}", nameof(stringComparison));
        var start = startIndex ?? 0;
        return text.IndexOf(search, start, count ?? text.Length - start, comparison);
    }

    public static string? Remove(string? text, string? remove) =>
        string.IsNullOrEmpty(text) || string.IsNullOrEmpty(remove) ? text : text.Replace(remove, string.Empty, StringComparison.Ordinal);

    public static string? RemoveOne(string? text, string? remove, bool fromEnd) =>
        string.IsNullOrEmpty(text) || string.IsNullOrEmpty(remove) ? text : ReplaceOne(text, remove, string.Empty, fromEnd);

    public static string Replace(string? text, string? match, string? replace) =>
        string.IsNullOrEmpty(text) ? string.Empty : text.Replace(match ?? string.Empty, replace ?? string.Empty, StringComparison.Ordinal);

    /// <summary>The first or last match, upper and lower case being the same.</summary>
    public static string ReplaceOne(string? text, string? match, string? replace, bool fromEnd)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        if (string.IsNullOrEmpty(match)) return text;
        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), replace, text.AsSpan(index + match.Length));
    }

    /// <summary>A negative start counts from the end; what lies before the beginning is taken off the length.</summary>
    public static string Slice(string? text, int start, int? length)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length) return string.Empty;
        var (from, count) = (start < 0 ? start + text.Length : start, length ?? text.Length);
        if (from < 0)
        {
            if (from + count <= 0) return string.Empty;
            (from, count) = (0, count + from);
        }

        return text.Substring(from, from + count > text.Length ? text.Length - from : count);
    }

    /// <summary>Like <c>Slice</c>, but one character long unless told otherwise.</summary>
    public static string SliceOne(string? text, int start, int length)
    {
        if (string.IsNullOrEmpty(text) || start > text.Length || length <= 0) return string.Empty;
        var (from, count) = (start < 0 ? start + text.Length : start, length);
        if (from < 0) (from, count) = (0, count + from);
        return text.Substring(from, from + count > text.Length ? text.Length - from : count);
    }

    /// <summary>Empty parts are left out.</summary>
    public static ScriptRange Split(string? text, string? match)
    {
        if (string.IsNullOrEmpty(text)) return new ScriptRange();
        return new ScriptRange(string.IsNullOrEmpty(match) ? [text] : text.Split(match, StringSplitOptions.RemoveEmptyEntries));
    }

    public static string StripNewLines(string? text) => string.IsNullOrEmpty(text) ? string.Empty : NewLine().Replace(text, string.Empty);

    /// <summary>Cuts a text down to a length that includes the dots.</summary>
    public static string Truncate(string? text, int length, string ellipsis)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(length - ellipsis.Length, 0)), ellipsis);
    }

    /// <summary>The dots are added even if nothing was cut off.</summary>
    public static string TruncateWords(string? text, int count) =>
        string.IsNullOrEmpty(text) ? string.Empty : string.Join(' ', Space().Split(text).Take(count)) + "...";

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NewLine();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Space();
}
