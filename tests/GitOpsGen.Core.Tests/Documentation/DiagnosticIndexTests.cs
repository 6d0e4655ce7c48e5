using System.Text;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>The table of all codes in docs/diagnostics/README.md; the text around it is written by hand.</summary>
public class DiagnosticIndexTests
{
    private const string Begin = "<!-- The table is made by `./run accept`. -->\n";
    private const string End = "<!-- End of the table. -->\n";

    [Fact]
    public void The_index_lists_every_code_with_its_level_and_title()
    {
        var file = Path.Combine(CodePage.Folder, "README.md");
        var text = File.ReadAllText(file);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, "README.md has lost the marks around its table");

        Repository.AssertBaseline(file, text[..(begin + Begin.Length)] + Table() + text[end..]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| Code | Level | Stage | Title |\n|---|---|---|---|\n");
        foreach (var page in CodePage.All)
            table.Append($"| [{page.Code}]({page.Code}.md) | {page.Level} | {page.Stage} | {page.Title.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return table.ToString();
    }
}
