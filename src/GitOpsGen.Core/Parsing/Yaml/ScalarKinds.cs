using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>
/// The type that a plain scalar resolves to. Kubernetes, Helm and Argo CD read YAML through go-yaml, which keeps
/// YAML 1.1's booleans and number forms and adds Go's, so <c>on</c>, <c>0o17</c> and <c>0X1F</c> are not strings there.
/// </summary>
public static partial class ScalarKinds
{
    public static ScalarKind Of(string text)
    {
        if (text.Length == 0)
            return ScalarKind.Null;
        // Only these characters can begin anything but a string; nearly all scalars stop here.
        if (!"0123456789+-.~nNtTfFyYoO".Contains(text[0]))
            return ScalarKind.String;
        return text switch
        {
            _ when IsNull(text) => ScalarKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
            "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => ScalarKind.Boolean,
            "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
            // A word, and numbers have no letter in front.
            _ when char.IsAsciiLetter(text[0]) => ScalarKind.String,
            _ when IntegerPattern().IsMatch(text) => ScalarKind.Integer,
            _ when FloatPattern().IsMatch(text) => ScalarKind.Float,
            // go-yaml takes underscores out wherever they stand, before it looks at a number (resolve.go): 0_x1F is 31.
            _ when text.Contains('_') && Of(text.Replace("_", "", StringComparison.Ordinal)) is var number and (ScalarKind.Integer or ScalarKind.Float) => number,
            _ => ScalarKind.String,
        };
    }

    /// <summary>The same as <see cref="Of"/> for null, for those who ask for nothing else.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    [GeneratedRegex(@"^[-+]?(0[bB][01_]+|0[oO]?[0-7_]+|0|[1-9][0-9_]*|0[xX][0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+)\z")]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(@"^[-+]?(\.[0-9_]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?\z|^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*\z|^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z")]
    private static partial Regex FloatPattern();
}
