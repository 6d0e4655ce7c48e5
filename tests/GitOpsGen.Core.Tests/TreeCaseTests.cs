namespace GitOpsGen.Core.Tests;

/// <summary>
/// Configs with what they render to, Cases/Trees/&lt;case&gt;. Every file under <c>expected/</c> must come out byte for byte; and a
/// folder of manifests that stands there must come out with nothing more in it.
/// </summary>
public sealed class TreeCaseTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Cases, "Trees")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_config_renders_to_the_expected_files(string name)
    {
        var folder = Path.Combine(Repository.Cases, "Trees", name);
        var tree = RenderedTrees.Render(File.ReadAllText(Path.Combine(folder, "mesh.config.yaml")), RenderedTrees.Templates(Path.Combine(folder, "templates")));
        var expected = Directory.GetFiles(Path.Combine(folder, "expected"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(folder, "expected"), file).Replace('\\', '/'))
            .ToHashSet();
        var manifests = expected.Where(path => path.Contains("/manifests/", StringComparison.Ordinal)).Select(path => path[..(path.IndexOf("/manifests/", StringComparison.Ordinal) + 11)]).Distinct().ToList();

        foreach (var file in tree.Files.Where(file => expected.Contains(file.Path) || manifests.Exists(prefix => file.Path.StartsWith(prefix, StringComparison.Ordinal))))
        {
            Repository.AssertBaseline(Path.Combine(folder, "expected", file.Path), file.Text);
            expected.Remove(file.Path);
        }
        if (Repository.Accepting)
            expected.ToList().ForEach(path => File.Delete(Path.Combine(folder, "expected", path)));
        else
            Assert.Empty(expected);
    }
}
