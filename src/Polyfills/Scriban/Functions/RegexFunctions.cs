using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of <c>regex</c>.</summary>
internal static class RegexFunctions
{
    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("regex");
        group.Define<string>("escape", "pattern!", (_, pattern) => Regex.Escape(pattern));
        group.Define<string, string, string?>(
            "match",
            "text! pattern! options",
            (c, text, pattern, options) => Groups(Regex.Match(text, pattern, Options(options), c.Context.RegexTimeOut)),
            [null]);
        group.Define<string, string, string?>(
            "matches",
            "text! pattern! options",
            (c, text, pattern, options) =>
                new ScriptArray(Regex.Matches(text, pattern, Options(options), c.Context.RegexTimeOut).Select(Groups)),
            [null]);
        group.Define<string, string, string, string?>(
            "replace",
            "text! pattern! replace! options",
            (c, text, pattern, replace, options) => Regex.Replace(text, pattern, replace, Options(options), c.Context.RegexTimeOut),
            [null]);
        group.Define<string, string, string?>(
            "split",
            "text! pattern! options",
            (c, text, pattern, options) => new ScriptArray(Regex.Split(text, pattern, Options(options), c.Context.RegexTimeOut)),
            [null]);
        group.Define<string>("unescape", "pattern!", (_, pattern) => Regex.Unescape(pattern));
        return group;
    }

    /// <summary>The whole match, then its groups; empty where nothing matched.</summary>
    private static ScriptArray Groups(Match match) =>
        match.Success ? new ScriptArray(match.Groups.Values.Select(group => group.Value)) : [];

    /// <summary>Unknown letters are ignored.</summary>
    private static RegexOptions Options(string? letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters ?? string.Empty)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }
}
