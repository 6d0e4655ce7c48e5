using System.Globalization;
using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.PullRequests;
using GitOpsGen.Delivery.Tests.PullRequests;

namespace GitOpsGen.Delivery.Tests.Faults;

/// <summary>
/// Publishing to a real Git server and a service, each time with another fault of <see cref="Injection.All"/>: refused,
/// overloaded, timed out, cut off, answer lost, killed, or a person faster. Whatever the faulty run did, the next one
/// completes it.
/// </summary>
public sealed class RemoteFaultTests : IDisposable
{
    private readonly PublishingFolder _there = new();
    private readonly GitHttpServer _git;
    private readonly FakeForge _forge = new();
    private int _commits;
    private int _fired;
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
        var injections = Injection.All.ToArray();
        random.Shuffle(injections);
        for (var i = 1; i <= injections.Length; i++)
        {
            await PublishWithFault(i, injections[i - 1]);
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

        Assert.True(_fired >= 200, $"only {_fired} of {injections.Length} faults came to pass: a run makes fewer requests than it did");
        _there.Git("fsck", "--strict", "--full");
    }

    private async Task PublishWithFault(int value, Injection injection)
    {
        var fired = false;
        Arm(injection, () => fired = true);
        try
        {
            await Publish(value, injection.Kind == FaultKind.Kill ? new Killer(injection.At) : null);
        }
        catch (Exception e) when (e is DeliveryException or Killer.KilledException)
        {
            // That it left nothing broken is what the caller looks at.
            fired |= e is Killer.KilledException;
        }

        _fired += fired ? 1 : 0;
    }

    private void Arm(Injection injection, Action fired)
    {
        var left = injection.At;
        bool IsDue()
        {
            var due = left-- == 0 || (left < 0 && injection.IsLasting);
            if (due)
                fired();
            return due;
        }

        Func<string, bool> lose = injection.Kind == FaultKind.LoseAnswer ? _ => IsDue() : _ => false;
        Func<string, int?> fault = injection.Kind switch
        {
            FaultKind.Refuse => _ => IsDue() ? injection.Status : null,
            FaultKind.PushToBase => _ => IsDue() ? Interfere("main") : null,
            FaultKind.PushToBranch => _ => IsDue() ? Interfere("gitopsgen/main") : null,
            _ => _ => null,
        };
        if (injection.IsGit)
            (_git.Fault, _git.LoseAnswer) = (fault, lose);
        else
            (_forge.Fault, _forge.LoseAnswer) = (fault, lose);
    }

    /// <summary>A person pushes to the base or to our branch between two of our requests.</summary>
    private int? Interfere(string branch)
    {
        var note = $"notes/{_commits++}.md";
        // Some runs begin without our branch: it was merged.
        var onBase = branch == "main" || _there.Git("branch", "--list", branch).Length == 0;
        _there.Commit(onBase ? "main" : branch, note, "a person's");
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
