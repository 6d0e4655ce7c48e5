using System.Text;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Guard;

namespace GitOpsGen.Core.Tests.Review.Guard;

public class DestructionGuardTests
{
    [Fact]
    public void Removing_a_cluster_needs_the_flag_with_the_count()
    {
        var destruction = Without(path => path.StartsWith("clusters/c3/", StringComparison.Ordinal));
        Assert.Equal(["c3"], destruction.Clusters);
        Assert.Equal((4, 40), (destruction.Applications, destruction.Total));
        var diagnostic = Assert.Single(DestructionGuard.Check(destruction, allowed: null));
        Assert.Equal("MESH6001", diagnostic.Code);
        Assert.Equal("if this is meant, pass '--allow-destroy 4'", diagnostic.Hint);
        Assert.Empty(DestructionGuard.Check(destruction, allowed: 4));
    }

    [Fact]
    public void Removing_more_than_the_share_of_Applications_needs_the_flag()
    {
        var destruction = Without(path => path.EndsWith("/a0.yaml", StringComparison.Ordinal));
        Assert.Empty(destruction.Clusters);
        Assert.Equal("MESH6002", Assert.Single(DestructionGuard.Check(destruction, allowed: null)).Code);
        Assert.Empty(DestructionGuard.Check(destruction, allowed: null, share: 0.25));
    }

    [Fact]
    public void Another_count_than_the_exact_one_allows_nothing()
    {
        var destruction = Without(path => path.StartsWith("clusters/c3/", StringComparison.Ordinal));
        Assert.Equal(["MESH6001", "MESH6003"], DestructionGuard.Check(destruction, allowed: 5).Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Removing_a_few_Applications_needs_no_flag() =>
        Assert.Empty(DestructionGuard.Check(Without(path => path == "clusters/c3/apps/a0.yaml"), allowed: null));

    private static Destruction Without(Func<string, bool> gone)
    {
        var before = (from c in Enumerable.Range(0, 10) from a in Enumerable.Range(0, 4) select $"clusters/c{c}/apps/a{a}.yaml").ToDictionary(
            path => path,
            path => Encoding.UTF8.GetBytes($"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: {path.Replace('/', '-')}}}\n"));
        var after = before.Where(file => !gone(file.Key)).ToDictionary();
        return Destruction.Of(TreeDiff.Compare(before, after), before.Keys);
    }
}
