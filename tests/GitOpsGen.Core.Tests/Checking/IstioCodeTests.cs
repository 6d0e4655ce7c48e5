using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Istio;

namespace GitOpsGen.Core.Tests.Checking;

/// <summary>Every code of istioctl is either checked or listed as not checkable, with the reason.</summary>
public class IstioCodeTests
{
    /// <summary>Istio 1.31's codes, without the retired ones.</summary>
    private static readonly int[] Known =
        [1, 2, 101, 102, 103, 106, 107, 108, 109, 110, 111, 112, 116, 118, 123, .. Enumerable.Range(125, 53)];

    private static IEnumerable<string> Checked => AnalysisRules.All.Select(rule => rule.Code).Where(code => code.StartsWith("IST", StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> NotChecked => Regex.Matches(Section(), @"^\| (?<code>IST\d{4}) \|", RegexOptions.Multiline).Select(match => match.Groups["code"].Value);

    [Fact]
    public void Every_code_of_istioctl_is_checked_or_listed_with_a_reason() =>
        Assert.Equal(Known.Select(number => $"IST{number:0000}"), Checked.Concat(NotChecked).Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_agrees_with_Istio_s_own_where_that_is_at_hand()
    {
        if (Shared("data/istio/analyze-codes.tsv") is not { } path)
            return;
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(rows.Select(row => row[0]).Order(StringComparer.Ordinal), Checked.Concat(NotChecked).Order(StringComparer.Ordinal));
        foreach (var row in rows.Where(row => Checked.Contains(row[0])))
        {
            var rule = AnalysisRules.All.First(rule => rule.Code == row[0]);
            Assert.Equal((row[1], row[2]), (rule.Istio, rule.Level.ToString()));
        }
        // What can be decided from the config alone, or with a declared inventory, is decided.
        Assert.Equal(["IST0106"], NotChecked.Where(code => rows.Exists(row => row[0] == code && row[3] != "C")));
    }

    private static string? Shared(string file)
    {
        for (var folder = new DirectoryInfo(DiagnosticPage.Folder); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", file);
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    private static string Section()
    {
        var text = File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md"));
        return text[text.IndexOf("## Not checked", StringComparison.Ordinal)..];
    }
}
