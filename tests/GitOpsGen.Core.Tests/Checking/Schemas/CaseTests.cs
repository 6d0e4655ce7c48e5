using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>
/// Documents in our own words, good and bad, one file per area. Each begins with a comment: <c># good</c>, or one
/// <c># CODE path</c> for every problem that must be found, and no other.
/// </summary>
public class CaseTests
{
    public static TheoryData<string> Files() => new(Directory.GetFiles(Folder(), "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Good_documents_pass_and_bad_ones_fail_for_the_reason_they_name(string file)
    {
        var check = new DocumentSchemaCheck(new SchemaCatalogue(), 31);
        var failures = new List<string>();
        var number = 0;
        foreach (var text in File.ReadAllText(Path.Combine(Folder(), file)).Split("---\n", StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            var expected = text.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line[1..].Trim()).Where(line => line != "good").Order(StringComparer.Ordinal).ToList();
            var found = new List<string>();
            check.Check((MappingNode)YamlReader.Read(text, file).Value!.Single(), problem => found.Add($"{problem.Code} {problem.Message.Split(": ")[0]}"));
            found.Sort(StringComparer.Ordinal);
            if (!found.SequenceEqual(expected))
                failures.Add($"document {number}: expected [{string.Join("; ", expected)}], found [{string.Join("; ", found)}]\n{text}");
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var text = string.Concat(Directory.GetFiles(Folder(), "*.yaml").Select(File.ReadAllText));
        Assert.All(Enumerable.Range(3001, 10), code => Assert.Contains($"# MESH{code}", text));
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var cases = Path.Combine(folder.FullName, "Checking", "Schemas", "Cases");
            if (Directory.Exists(cases))
                return cases;
        }
        throw new DirectoryNotFoundException("Checking/Schemas/Cases");
    }
}
