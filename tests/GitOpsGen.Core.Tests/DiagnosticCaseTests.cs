using System.Text;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests;

/// <summary>
/// Configs with mistakes, Cases/Diagnostics/*.yaml. The findings that are expected stand under the lines that they point
/// at, as comments that begin with <c>#~</c>; a file without any is a config without findings.
/// </summary>
public sealed class DiagnosticCaseTests
{
    private const string Mark = "#~";

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Cases, "Diagnostics"), "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_config_gets_exactly_the_findings_that_stand_under_its_lines(string name)
    {
        var file = Path.Combine(Repository.Cases, "Diagnostics", name);
        var lines = File.ReadAllText(file).Split('\n').Where(line => !line.TrimStart().StartsWith(Mark, StringComparison.Ordinal)).ToList();
        var text = string.Join('\n', lines);
        var loaded = Pipeline.Load(text, "mesh.config.yaml");
        var found = loaded.Succeeded ? Pipeline.Run(loaded.Value, new TemplateLibrary(), new SchemaCatalogue(), "test").Diagnostics : [];

        Repository.AssertBaseline(file, Annotate(lines, [.. loaded.Diagnostics, .. found]));
    }

    private static string Annotate(List<string> lines, IReadOnlyList<Diagnostic> findings)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(lines[i]);
            foreach (var finding in findings.Where(finding => (finding.Location?.Line ?? 1) == i + 1).OrderBy(finding => finding.Location).ThenBy(finding => finding.Code, StringComparer.Ordinal))
                text.Append('\n').Append(Comment(finding));
            if (i < lines.Count - 1)
                text.Append('\n');
        }
        return text.ToString();
    }

    // The caret stands under the column, as far as the mark leaves room.
    private static string Comment(Diagnostic finding)
    {
        var indentation = new string(' ', Math.Max(0, (finding.Location?.Column ?? 1) - 1 - Mark.Length));
        var hint = finding.Hint is null ? "" : $" | {finding.Hint}";
        return $"{Mark}{indentation}^ {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}{hint}";
    }
}
