using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>Argo CD's patterns in projects (globMatch of app_project_types.go).</summary>
internal static class Globs
{
    /// <summary>True for a pattern that forbids: a match of it wins over what others allow.</summary>
    public static bool IsDenial(string pattern) => pattern.StartsWith('!');

    /// <summary>For clusters and namespaces. A pattern that begins with <c>!</c> matches everything else.</summary>
    public static bool Matches(string pattern, string value)
    {
        if (IsDenial(pattern))
            return !Matches(pattern[1..], value);
        if (pattern.AsSpan().ContainsAny("{[\\"))
            return IsMatch(pattern, value, any: ".");
        return pattern.Length > 0 && FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false);
    }

    /// <summary>For repositories, normalized: a single star stops at a slash, unless it is all there is.</summary>
    public static bool MatchesUrl(string pattern, string url)
    {
        if (IsDenial(pattern))
            return !IsMatch(Repositories.Normalize(pattern[1..]), url, any: "[^/]");
        return pattern == "*" || IsMatch(Repositories.Normalize(pattern), url, any: "[^/]");
    }

    // What is no pattern matches nothing (util/glob of Argo CD).
    private static bool IsMatch(string pattern, string value, string any)
    {
        if (!pattern.AsSpan().ContainsAny("*?{[\\"))
            return pattern == value;
        return GlobRegex.Of(pattern, any) is { } regex
            && Regex.IsMatch(value, regex, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }
}
