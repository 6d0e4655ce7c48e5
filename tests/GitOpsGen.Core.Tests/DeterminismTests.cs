using System.Globalization;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void Two_runs_give_the_same_bytes() => AssertSame(Repository.Read("mesh.config.yaml"), Repository.Read("mesh.config.yaml"));

    [Fact]
    public void Another_culture_gives_the_same_bytes()
    {
        var config = Repository.Read("mesh.config.yaml");
        var expected = RenderedTrees.Render(config);
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.NegativeSign = "~";
        odd.DateTimeFormat.DateSeparator = "|";
        try
        {
            CultureInfo.CurrentCulture = odd;
            AssertSame(expected.Files, RenderedTrees.Render(config).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_of_clusters_and_namespaces_does_not_show()
    {
        var lines = RenderedTrees.TwoClusters.Split('\n').ToList();
        var control = lines.GetRange(lines.IndexOf("  - name: control"), 4);
        var app = lines.GetRange(lines.IndexOf("  - name: app"), 6);
        var reordered = string.Join('\n', lines.Take(lines.IndexOf("  - name: control")).Concat(app).Concat(control).Append("namespaces:").Append("  - {name: demo, clusters: [app]}"));

        AssertSame(RenderedTrees.TwoClusters, reordered);
    }

    [Fact]
    public void Comments_and_layout_do_not_show() =>
        AssertSame(RenderedTrees.TwoClusters, "# a comment\r\n" + RenderedTrees.TwoClusters.Replace("\n", "\r\n", StringComparison.Ordinal));

    private static void AssertSame(string first, string second) => AssertSame(RenderedTrees.Render(first).Files, RenderedTrees.Render(second).Files);

    private static void AssertSame(IReadOnlyList<OutputFile> first, IReadOnlyList<OutputFile> second)
    {
        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        foreach (var (a, b) in first.Zip(second))
            Assert.Equal(a.Text, b.Text);
    }
}
