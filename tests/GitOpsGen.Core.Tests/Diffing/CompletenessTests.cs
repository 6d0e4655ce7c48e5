using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Diffing;

/// <summary>The diff's first principle: whatever differs is named.</summary>
public class CompletenessTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_value_that_differs_is_explained_by_a_field(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            var before = RandomYaml.Mapping(random, 3);
            var after = RandomYaml.Mutate(random, before);
            var fields = TestTrees.Compare(before, after).Changes.SelectMany(change => change.Fields).ToList();

            AssertExplained(Minus(Leaves(after), Leaves(before)), fields.SelectMany(field => Explained(field.Path, field.After)), before, after);
            AssertExplained(Minus(Leaves(before), Leaves(after)), fields.SelectMany(field => Explained(field.Path, field.Before)), before, after);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_removed_and_all_added_name_every_unit(int seed)
    {
        var random = new Random(seed);
        var tree = TestTrees.Of([.. Enumerable.Range(0, 10).Select(i => ($"clusters/c{i}/values/x.yaml", RandomYaml.Mapping(random, 2)))]);
        Assert.Equal(10, TreeDiff.Compare(TestTrees.Of(), tree).Changes.Count(change => change.Kind == ChangeKind.Added));
        Assert.Equal(10, TreeDiff.Compare(tree, TestTrees.Of()).Changes.Count(change => change.Kind == ChangeKind.Removed));
        Assert.True(TreeDiff.Compare(tree, tree).IsEmpty);
    }

    private static void AssertExplained(List<string> differing, IEnumerable<string> explained, string before, string after)
    {
        var missing = Minus(differing, explained);
        Assert.True(missing.Count == 0, $"unexplained: {string.Join(", ", missing)}\nbefore: {before}\nafter: {after}");
    }

    private static List<string> Leaves(string yaml) => Explained("", yaml);

    private static List<string> Explained(string path, string? yaml)
    {
        var leaves = new List<string>();
        if (yaml is not null && !path.EndsWith("(order)", StringComparison.Ordinal))
            Collect(Assert.Single(YamlReader.Read(yaml, "x").Value!), Plain(path), leaves);
        return leaves;
    }

    private static string Plain(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\[[^\]]*\]", "[]");

    private static void Collect(Node node, string path, List<string> leaves)
    {
        if (node is MappingNode { Entries.Length: > 0 } mapping)
            mapping.Entries.ToList().ForEach(entry => Collect(entry.Value, $"{path}.{entry.Key.Text}".TrimStart('.'), leaves));
        else if (node is SequenceNode { Items.Length: > 0 } list)
            list.Items.ToList().ForEach(item => Collect(item, path + "[]", leaves));
        else if (node is ScalarNode scalar)
            leaves.Add($"{path}={scalar.Kind}:{scalar.Text}");
    }

    private static List<string> Minus(IEnumerable<string> all, IEnumerable<string> some)
    {
        var rest = all.ToList();
        foreach (var item in some)
            rest.Remove(item);
        return rest;
    }
}
