using System.Globalization;

namespace GitOpsGen.Core.Diffing;

/// <summary>Numbers with their noun: <c>1 cluster</c>, <c>1,000 clusters</c>.</summary>
internal static class Count
{
    public static string Of(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>With a comma between thousands, whatever the machine's culture.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
