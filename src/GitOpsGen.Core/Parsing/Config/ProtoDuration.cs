using System.Globalization;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>Durations in an EnvoyFilter are protobuf's: seconds with a fraction, no minutes and no milliseconds (protobuf JSON mapping).</summary>
internal static partial class ProtoDuration
{
    /// <param name="duration">For example <c>1m30s</c>, which is <c>90s</c>.</param>
    public static string Of(string duration) => Seconds(duration).ToString("0.#########", CultureInfo.InvariantCulture) + "s";

    public static decimal Seconds(string duration) => Part().Matches(duration).Sum(part =>
        decimal.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * part.Groups[2].Value switch { "ms" => 0.001m, "s" => 1m, "m" => 60m, _ => 3600m });

    [GeneratedRegex("([0-9.]+)(ms|s|m|h)")]
    private static partial Regex Part();
}
