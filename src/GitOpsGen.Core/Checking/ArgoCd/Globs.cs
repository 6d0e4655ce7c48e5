using System.IO.Enumeration;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>Argo CD's patterns in projects: <c>*</c> for any text, <c>?</c> for one character.</summary>
internal static class Globs
{
    public static bool Matches(string pattern, string value) => pattern.Length > 0 && FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false);
}
