using System.Globalization;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>Compares version texts such as <c>1.31.0-rc.0</c> and <c>v1.5.1</c> by their numbers.</summary>
internal static class Versions
{
    /// <summary>Major, minor, patch; a missing part is 0, a pre-release suffix is ignored. Null when it is no version.</summary>
    public static Version? Parse(string? text)
    {
        var parts = (text ?? "").TrimStart('v').Split('-', '+')[0].Split('.');
        var numbers = new int[3];
        for (var i = 0; i < Math.Min(parts.Length, 3); i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }
        return new Version(numbers[0], numbers[1], numbers[2]);
    }
}
