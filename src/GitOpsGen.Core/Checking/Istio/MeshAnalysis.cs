using System.Collections.Concurrent;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>The offline counterpart of <c>istioctl analyze</c>, over the rendered documents of all clusters at once.</summary>
public static class MeshAnalysis
{
    private const string SuppressAnnotation = "galley.istio.io/analyze-suppress";

    /// <summary>Everything that the rules of <see cref="AnalysisRules"/> find, in the order of path, position and code.</summary>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<ManifestDocument> documents, MeshInventory inventory)
    {
        var mesh = new MeshIndex(documents, inventory);
        return [.. Partitioner.Create(Checks(), EnumerablePartitionerOptions.NoBuffering)
            // The rules only read the index, and what they find is sorted below.
            .AsParallel().SelectMany(check => check(mesh).ToList()).AsSequential()
            .Where(finding => !IsSuppressed(finding))
            .OrderBy(finding => finding.Document.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Document.Origin?.Line)
            .ThenBy(finding => finding.At.Location.Line)
            .ThenBy(finding => finding.At.Location.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .DistinctBy(finding => (finding.Code, finding.Document, finding.At, finding.Message))];
    }

    // The rules at the end of the table look at every value of every document; they begin first.
    private static IEnumerable<Func<MeshIndex, IEnumerable<Finding>>> Checks() => AnalysisRules.All.Reverse().Select(rule => rule.Check).Distinct();

    /// <summary>istioctl's own annotation: a list of codes, or <c>*</c>. It covers Istio's codes only.</summary>
    private static bool IsSuppressed(Finding finding)
    {
        if (!finding.Code.StartsWith("IST", StringComparison.Ordinal))
            return false;
        var suppressed = finding.Document.Annotations().Text(SuppressAnnotation);
        return suppressed.Length > 0 && suppressed.Split(',', StringSplitOptions.TrimEntries).Any(code => code == "*" || code == finding.Code);
    }
}
