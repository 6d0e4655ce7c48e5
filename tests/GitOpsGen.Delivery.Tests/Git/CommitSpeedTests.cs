using System.Diagnostics;

namespace GitOpsGen.Delivery.Tests.Git;

public sealed class CommitSpeedTests : IDisposable
{
    private readonly PublishingFolder _there = new();
    private readonly TemporaryFolder _work = new();

    public void Dispose()
    {
        _there.Dispose();
        _work.Dispose();
    }

    [Fact]
    public async Task A_thousand_clusters_publish_in_half_the_time_of_git_add_and_commit()
    {
        var files = Rendered.Mesh(1000);
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_work[file.Path])!);
            File.WriteAllBytes(_work[file.Path], file.Content);
        }

        await _there.Publish("warm.yaml=1");
        var ours = await Measure(() => Publisher.PublishAsync(_there.Request(files)));
        GitCommand.Run(_work.Root, "init", "-q", ".");
        var git = await Measure(() => Task.Run(() =>
        {
            GitCommand.Run(_work.Root, "add", "-A");
            GitCommand.Run(_work.Root, "commit", "-q", "-m", "x");
        }));
        _there.Merge();
        var one = await Measure(() => Publisher.PublishAsync(_there.Request(Rendered.Mesh(1000, changed: 500))));

        Console.WriteLine($"publish {files.Length} files: {ours} ms; git add and commit: {git} ms; one cluster changed: {one} ms");
        Assert.Equal("17", _there.Git("diff", "--name-only", "gitopsgen/main^", "gitopsgen/main").Split('\n').Length.ToString());
        Assert.True(ours * 2 <= git, $"{ours} ms against {git} ms");
        Assert.True(one <= 1500, $"{one} ms");
    }

    private static async Task<long> Measure(Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        await act();
        return clock.ElapsedMilliseconds;
    }
}
