using System.Globalization;
using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.PullRequests;
using GitOpsGen.Delivery.Tests.PullRequests;

namespace GitOpsGen.Delivery.Tests.Faults;

/// <summary>
/// Publishing to a real Git server and a service, each time with one fault at one request: refused, overloaded, cut off,
/// answer lost, killed, or a person faster. Whatever the faulty run did, the next one completes it.
/// </summary>
public sealed class RemoteFaultTests : IDisposable
{
    private const int Faults = 140;

    private static readonly int[] s_statuses = [500, 502, 503, 408, 429, 403, 401, 404, -1, -2];

    private readonly PublishingFolder _there = new();
    private readonly GitHttpServer _git;
    private readonly FakeForge _forge = new();
    private int _commits;
    private int _failures;
    private string? _noteOnBranch;

    public RemoteFaultTests()
    {
        GitCommand.Run(Path.GetTempPath(), "init", "-q", "--bare", "-b", "main", _there.Repository);
        GitCommand.Run(_there.Repository, "config", "http.receivepack", "true");
        _git = new GitHttpServer(Path.GetDirectoryName(_there.Repository)!);
    }

    public void Dispose()
    {
        _git.Dispose();
        _forge.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task After_any_fault_the_next_run_completes_the_work_and_nothing_is_lost_or_doubled()
    {
        await Publish(0);
        var random = new Random(20261122);
        for (var i = 1; i <= Faults; i++)
        {
            await PublishWithFault(i, random);
            Clear();
            try
            {
                await Publish(i);
            }
            catch (DeliveryException e) when (e.Diagnostics[0].Code == "MESH5105")
            {
                Assert.Contains(_noteOnBranch, _there.Files("gitopsgen/main"));
                _noteOnBranch = null;
                await Publish(i, overwriteForeign: true);
            }

            Assert.Null(_noteOnBranch);

            AssertComplete(i);
            if (random.Next(6) == 0)
                Merge();
        }

        // Otherwise the faults came too late, or never.
        Assert.True(_failures > Faults / 4 && _commits > Faults / 20, $"{_failures} failed runs, {_commits} races");
        _there.Git("fsck", "--strict", "--full");
    }

    private async Task PublishWithFault(int value, Random random)
    {
        Arm(random);
        try
        {
            await Publish(value, random.Next(8) == 0 ? new Killer(random.Next(6)) : null);
        }
        catch (Exception e) when (e is DeliveryException or Killer.KilledException)
        {
            // That it left nothing broken is what the caller looks at.
            _failures++;
        }
    }

    private void Arm(Random random)
    {
        var isGit = random.Next(2) == 0;
        var at = random.Next(isGit ? 6 : 3);
        var status = s_statuses[random.Next(s_statuses.Length)];
        var lasting = random.Next(3) == 0;
        switch (random.Next(4))
        {
            case 0 when isGit: _git.LoseAnswer = _ => at-- == 0; break;
            case 0: _forge.LoseAnswer = _ => at-- == 0; break;
            case 1: _git.Fault = _ => at-- == 0 ? Interfere(random) : null; break;
            default:
                int? Refuse(string request) => at-- == 0 || (at < 0 && lasting) ? status : null;
                if (isGit)
                    _git.Fault = Refuse;
                else
                    _forge.Fault = Refuse;
                break;
        }
    }

    /// <summary>A person pushes to the base or to our branch between two of our requests.</summary>
    private int? Interfere(Random random)
    {
        var note = $"notes/{_commits++}.md";
        var onBase = random.Next(2) == 0;
        _there.Commit(onBase ? "main" : "gitopsgen/main", note, "a person's");
        _noteOnBranch = onBase ? null : note;
        return null;
    }

    private void Clear()
    {
        _git.Fault = _forge.Fault = _ => null;
        _git.LoseAnswer = _forge.LoseAnswer = _ => false;
    }

    private async Task Publish(int value, IProgress<string>? progress = null, bool overwriteForeign = false)
    {
        string? Token(string name) => name == "GITOPSGEN_TOKEN" ? _git.Password : null;
        var retry = new Retry(TimeProvider.System, TimeSpan.FromMilliseconds(1));
        var host = await PullRequestHosts.OpenAsync(HostKind.GitHub, $"http://127.0.0.1:{_forge.Port}/acme/mesh.git", Token, retry, default);
        await Publisher.PublishAsync(_there.Request([.. Rendered.Tree($"value.yaml={value}", "same.yaml=1")]) with
        {
            Repository = _git.Url("repository.git"),
            CreateRepository = false,
            PullRequests = host,
            OverwriteForeign = overwriteForeign,
            EnvironmentVariable = Token,
            Retry = retry,
            Progress = progress,
        });
    }

    private void AssertComplete(int value)
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), _there.Git("show", "gitopsgen/main:value.yaml"));
        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("merge-base", "main", "gitopsgen/main"));
        Assert.Single(_forge.Pulls, p => p.IsOpen);
        var onBase = _there.Git("log", "--format=%s", "main").Split('\n').Count(s => s == "a person's commit");
        var notes = _there.Git("ls-tree", "-r", "--name-only", "main").Split('\n').Count(f => f.StartsWith("notes/", StringComparison.Ordinal));
        Assert.True(onBase == notes, $"after fault {value}: {onBase} commits, {notes} notes");
    }

    private void Merge()
    {
        _there.Merge();
        _forge.Pulls.ForEach(p => p.IsOpen = false);
    }
}
