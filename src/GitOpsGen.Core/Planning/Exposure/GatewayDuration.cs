using System.Globalization;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning.Exposure;

/// <summary>The Gateway API's durations: whole hours, minutes, seconds and milliseconds, of at most five digits each (GEP-2257).</summary>
internal static class GatewayDuration
{
    /// <param name="duration">As Istio takes it, for example <c>1.5s</c>, which is <c>1s500ms</c>. What is shorter than a millisecond is dropped.</param>
    public static string Of(string duration)
    {
        var milliseconds = (long)(ProtoDuration.Seconds(duration) * 1000);
        (long Size, string Name)[] units = [(3_600_000, "h"), (60_000, "m"), (1000, "s"), (1, "ms")];
        var text = "";
        foreach (var (size, name) in units)
        {
            if (milliseconds >= size)
                text += (milliseconds / size).ToString(CultureInfo.InvariantCulture) + name;
            milliseconds %= size;
        }

        return text.Length > 0 ? text : "0s";
    }
}
