using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>The offline counterpart of <c>istioctl analyze</c>, over the rendered documents of all clusters at once.</summary>
public static class MeshAnalysis
{
    private const string SuppressAnnotation = "galley.istio.io/analyze-suppress";

    /// <summary>Everything that the rules of <see cref="AnalysisRules"/> find, in the order of path, position and code.</summary>
    /// <param name="documents">Everything that is applied to any cluster, values of charts aside: those are part of the inventory.</param>
    /// <returns>Without what an object's own <c>galley.istio.io/analyze-suppress</c>
    /// silences; the config's <c>ignore</c> is applied later.</returns>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<ManifestDocument> documents, MeshInventory inventory)
    {
        var mesh = new MeshIndex(documents, inventory);
        // The rules at the end of the table look at every value of every document; they begin first.
        var checks = AnalysisRules.All.Reverse().Select(rule => rule.Check).Distinct().ToArray();
        var found = new List<Finding>[checks.Length];
        var next = -1;
        // The rules only read the index. Each core takes the next one; a loop would deal them out in runs, the long ones together.
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < checks.Length; i = Interlocked.Increment(ref next))
                found[i] = [.. checks[i](mesh)];
        });
        var findings = found.SelectMany(ofRule => ofRule).Where(finding => !IsSuppressed(finding)).ToList();
        findings.Sort(ByPlace);
        // Several rules may see the same mistake.
        return [.. findings.Where((finding, i) => i == 0 || ByPlace(findings[i - 1], finding) != 0)];
    }

    private static int ByPlace(Finding a, Finding b)
    {
        var order = string.CompareOrdinal(a.Document.Path, b.Document.Path);
        order = order != 0 ? order : Nullable.Compare(a.Document.Origin?.Line, b.Document.Origin?.Line);
        order = order != 0 ? order : a.At.Location.CompareTo(b.At.Location);
        order = order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
        order = order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        // What nothing renders has no path: it is told apart by its cluster and name.
        return order != 0 ? order : string.CompareOrdinal(a.Document.Cluster + a.Document, b.Document.Cluster + b.Document);
    }

    /// <summary>istioctl's own annotation: a list of codes, or <c>*</c>. It covers Istio's codes only.</summary>
    private static bool IsSuppressed(Finding finding)
    {
        if (!finding.Code.StartsWith("IST", StringComparison.Ordinal))
            return false;
        var suppressed = finding.Document.Annotations().Text(SuppressAnnotation);
        return suppressed.Length > 0 && suppressed.Split(',', StringSplitOptions.TrimEntries).Any(code => code == "*" || code == finding.Code);
    }
}
