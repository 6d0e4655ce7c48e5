using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GitOpsGen.Delivery.Tests.Faults;

public sealed class KillTests : IDisposable
{
    private const int Kills = 60;

    private readonly PublishingFolder _there = new();

    public void Dispose() => _there.Dispose();

    [Fact]
    public async Task After_a_real_kill_at_any_moment_the_next_run_completes_the_work()
    {
        await Publisher.PublishAsync(_there.Request(Rendered.Mesh(100)));
        var random = new Random(7);
        var killed = 0;
        for (var i = 1; i <= Kills; i++)
        {
            using var process = Start(i);
            // The program starts in about 100 ms, and its work is in the 150 after that.
            if (!process.WaitForExit(random.Next(60, 280)))
                killed++;
            process.Kill();
            process.WaitForExit();
            await Publisher.PublishAsync(_there.Request(Rendered.Mesh(100, i)));

            Assert.Contains("weight: 2", _there.Git("show", $"gitopsgen/main:clusters/cluster-{i:0000}/apps/file-0.yaml"), StringComparison.Ordinal);
            var metadata = Assert.Single(Directory.GetDirectories(_there.PullRequests), d => Regex.IsMatch(Path.GetFileName(d), "^[0-9]+$"));
            Assert.EndsWith("1", metadata, StringComparison.Ordinal);
        }

        Assert.True(killed > Kills / 4, $"only {killed} of {Kills} runs were still alive when killed");
        _there.Git("fsck", "--strict", "--full");
    }

    private Process Start(int value) => Process.Start(new ProcessStartInfo(
        "dotnet", ["exec", typeof(KillTests).Assembly.Location, _there.Repository, _there.PullRequests, $"{value}"])
    {
        UseShellExecute = false,
        RedirectStandardError = true,
    })!;
}
