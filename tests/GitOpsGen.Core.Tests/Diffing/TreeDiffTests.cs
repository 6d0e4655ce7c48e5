using System.Text;
using System.Text.Json;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Diffing;

public class TreeDiffTests
{
    private const string Policy = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\ndata: {x: \"1\"}\n";

    [Fact]
    public void Equal_trees_do_not_differ()
    {
        var tree = TestTrees.Of(("README.md", "x"), ("clusters/a/manifests/b/configmap-a.yaml", Policy));
        var diff = TreeDiff.Compare(tree, tree);
        Assert.True(diff.IsEmpty);
        Assert.Empty(diff.FormattingOnly);
    }

    [Fact]
    public void One_changed_file_among_16_000_is_found_without_parsing_the_rest()
    {
        // No file here is YAML that could be parsed, so a parse of any of them would show up as a text change.
        var before = Enumerable.Range(0, 16_000).ToDictionary(i => $"clusters/c{i}/values/x.yaml", i => Encoding.UTF8.GetBytes($"[broken {i}" + new string('x', 1500)));
        var after = before.ToDictionary(file => file.Key, file => (byte[])file.Value.Clone());
        before["clusters/c9/values/x.yaml"] = "a: 1"u8.ToArray();
        after["clusters/c9/values/x.yaml"] = "a: 2"u8.ToArray();
        var diff = TreeDiff.Compare(before, after);
        Assert.Equal("a", Assert.Single(Assert.Single(diff.Changes).Fields).Path);
    }

    [Fact]
    public void A_moved_object_is_no_change()
    {
        var diff = TreeDiff.Compare(
            TestTrees.Of(("clusters/a/manifests/b/configmap-a.yaml", "# from line 1\n" + Policy)),
            TestTrees.Of(("clusters/a/manifests/all.yaml", Policy)));
        Assert.True(diff.IsEmpty);
        Assert.Equal(["clusters/a/manifests/all.yaml"], diff.FormattingOnly);
    }

    [Fact]
    public void The_same_object_in_another_cluster_is_another_object()
    {
        var diff = TreeDiff.Compare(
            TestTrees.Of(("clusters/a/manifests/b/configmap-a.yaml", Policy)),
            TestTrees.Of(("clusters/b/manifests/b/configmap-a.yaml", Policy)));
        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], diff.Changes.Select(change => change.Kind));
    }

    [Theory]
    [InlineData("# from mesh.config.yaml:4\na: x\n", "# from mesh.config.yaml:9\na: x\n")]
    [InlineData("a: x\nb: [1, 2]\n", "b:\n- 1\n- 2\na: 'x' # why\n")]
    [InlineData("a: null\nb: true\n", "a: ~\r\nb: True\r\n")]
    public void Comments_quotes_order_of_keys_and_line_ends_are_formatting(string before, string after)
    {
        var diff = TestTrees.Compare(before, after);
        Assert.True(diff.IsEmpty);
        Assert.Single(diff.FormattingOnly);
    }

    [Fact]
    public void A_file_that_was_not_YAML_degrades_to_its_text()
    {
        var change = Assert.Single(TestTrees.Compare("a: [1\nb: 2\n", "a: [1]\nb: 2\n").Changes);
        Assert.Equal(UnitKind.File, change.Id.Unit);
        Assert.Equal(["- a: [1", "+ a: [1]", "  b: 2"], change.Lines.Select(line => $"{" +-"[(int)line.Kind]} {line.Text}"));
    }

    [Fact]
    public void Bytes_that_are_not_text_still_count_as_a_change()
    {
        var before = new Dictionary<string, byte[]> { ["logo.png"] = [0x89, 0xff, 1] };
        var after = new Dictionary<string, byte[]> { ["logo.png"] = [0x89, 0xfe, 1] };
        Assert.Equal(ChangeKind.Changed, Assert.Single(TreeDiff.Compare(before, after).Changes).Kind);
    }

    [Fact]
    public void Two_copies_of_one_object_are_paired_by_file()
    {
        var before = TestTrees.Of(("argocd/a.yaml", Policy), ("argocd/b.yaml", Policy.Replace("\"1\"", "\"2\"")));
        var after = TestTrees.Of(("argocd/a.yaml", Policy), ("argocd/b.yaml", Policy.Replace("\"1\"", "\"3\"")));
        var field = Assert.Single(Assert.Single(TreeDiff.Compare(before, after).Changes).Fields);
        Assert.Equal(("\"2\"", "\"3\""), (field.Before, field.After));
    }

    [Fact]
    public void The_model_serializes_as_it_is()
    {
        var diff = TreeDiff.Compare(TestTrees.Of(("clusters/a/values/istiod.yaml", "a: 1")), [new OutputFile("clusters/a/values/istiod.yaml", "a: 2")]);
        var json = JsonSerializer.Serialize(diff, JsonSerializerOptions.Web);
        Assert.Contains("""{"kind":"changed","path":"a","before":"1","after":"2","lines":[]}""", json);
        Assert.Contains("\"unit\":\"values\",\"cluster\":\"a\"", json);
    }
}
