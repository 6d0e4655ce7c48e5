using System.Net;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The functions of <c>html</c>.</summary>
internal static partial class HtmlFunctions
{
    /// <summary>
    /// Scripts, comments and styles with their content, and any other tag with its attributes, whose values may hold a <c>&gt;</c>.
    /// </summary>
    private const string Markup =
        """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|="[^"]*"|=[^'"][^\s>]*)*>""";

    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("html");
        group.Define<string?>("strip", "text", Strip);
        group.Define<string?>("escape", "text", (_, text) => WebUtility.HtmlEncode(text));
        group.Define<string?>("newline_to_br", "text", (_, text) => text is null ? null : NewLine().Replace(text, "<br />$0"));
        group.Define<string?>("url_encode", "text", (_, text) => text is null ? null : Uri.EscapeDataString(text));
        group.Define<string?>("url_escape", "text", (_, text) => text is null ? null : EscapeUri(text));
        return group;
    }

    /// <summary>Runs under the time limit of the context, for text that makes the expression backtrack.</summary>
    private static string? Strip(CallSite site, string? text)
    {
        if (string.IsNullOrEmpty(text)) return text;
        return Regex.Replace(text, Markup, string.Empty, RegexOptions.IgnoreCase | RegexOptions.Singleline, site.Context.RegexTimeOut);
    }

#pragma warning disable SYSLIB0013 // The function is defined as this method, which leaves reserved characters alone.
    private static string EscapeUri(string text) => Uri.EscapeUriString(text);
#pragma warning restore SYSLIB0013

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NewLine();
}
