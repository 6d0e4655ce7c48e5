using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Checking;

/// <summary>Leaves out the findings that the config's <c>ignore</c> names, and reports entries that name none.</summary>
internal static class Suppressions
{
    /// <param name="ignored">The config's entries; each may match several findings, of any level.</param>
    /// <returns>What is left, each once per place in the config, and MESH3011 for each entry without a finding.</returns>
    public static IReadOnlyList<Diagnostic> Apply(IReadOnlyList<IgnoreConfig> ignored, IReadOnlyList<Finding> findings, ConfigPlaces places)
    {
        var unused = ignored.ToHashSet(ReferenceEqualityComparer.Instance);
        var kept = new List<Diagnostic>();
        foreach (var finding in findings)
        {
            var matching = ignored.Where(entry => Matches(entry, finding)).ToList();
            if (matching.Count == 0)
                kept.Add(CheckingDiagnostics.Of(finding, places));
            unused.ExceptWith(matching);
        }
        // What the config says once may be rendered for several primaries, but is one mistake.
        var once = kept.DistinctBy(finding => finding.Location is null ? finding : finding with { OutputFile = null });
        return [.. once, .. ignored.Where(unused.Contains).Select(CheckingDiagnostics.UnusedSuppression)];
    }

    private static bool Matches(IgnoreConfig entry, Finding finding)
    {
        if (entry.Code != finding.Code)
            return false;
        var document = finding.Document;
        return entry.For is null
            || entry.For == document.Path
            || entry.For == $"{document.Kind}/{document.Name}"
            || entry.For == $"{document.Kind}/{document.Namespace}/{document.Name}";
    }
}
