namespace GitOpsGen.Delivery.Tests.Git;

/// <summary>The tree of a thousand clusters; how long it takes is measured in GitOpsGen.Benchmarks/peers/git-commit.sh.</summary>
public sealed class LargeTreeTests : IDisposable
{
    private readonly PublishingFolder _there = new();

    public void Dispose() => _there.Dispose();

    [Fact]
    public async Task A_change_to_one_cluster_of_a_thousand_commits_only_its_files()
    {
        await Publisher.PublishAsync(_there.Request(Rendered.Mesh(1000)));
        _there.Merge();
        await Publisher.PublishAsync(_there.Request(Rendered.Mesh(1000, changed: 500)));

        Assert.Equal(17, _there.Git("diff", "--name-only", "gitopsgen/main^", "gitopsgen/main").Split('\n').Length);
    }
}
