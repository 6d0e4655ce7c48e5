using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Tests.Diffing;

public class ChangeKeysTests
{
    [Theory]
    [InlineData("app", "edge", "name: x, owner: app", "name: x, owner: app", true)]
    [InlineData("eu-1", "eu-2", "name: eu-1-istiod", "name: eu-2-istiod", true)]
    [InlineData("eu-1", "eu-2", "name: eu-1-istiod", "name: eu-1-istiod", true)]
    [InlineData("eu-1", "eu-2", "name: x, at: 10.0.0.1", "name: x, at: 10.0.0.2", false)]
    [InlineData("eu-1", "eu-11", "name: eu-11", "name: eu-11", true)]
    [InlineData("eu-1", "eu-2", "name: eu-10", "name: eu-20", false)]
    public void The_same_change_in_two_clusters_is_recognised(string first, string second, string firstMetadata, string secondMetadata, bool same)
    {
        var after = TestTrees.Of(
            ($"clusters/{first}/manifests/a.yaml", $"apiVersion: v1\nkind: X\nmetadata: {{{firstMetadata}}}\n"),
            ($"clusters/{second}/manifests/a.yaml", $"apiVersion: v1\nkind: X\nmetadata: {{{secondMetadata}}}\n"));
        var changes = TreeDiff.Compare(TestTrees.Of(), after).Changes;
        var keys = new ChangeKeys(changes);
        Assert.Equal(same, keys.Of(changes[0]) == keys.Of(changes[1]));
    }
}
