using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;
using GitOpsGen.Delivery.Tests.PullRequests;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Tests.Faults;

/// <summary>
/// Publishing to a real Git server and a service, each time with another fault of <see cref="Injection.All"/>: refused,
/// overloaded, timed out, cut off, answer lost, killed, or a person faster. Whatever the faulty run did, the next one
/// completes it.
/// </summary>
public abstract class RemoteFaultTests : IDisposable
{
    private const string Branch = "gitopsgen/main";

    /// <summary>For a server that says nothing: longer than one that works needs.</summary>
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(1);

    private readonly PublishingFolder _there = new();
    private readonly GitHttpServer _git;
    private readonly FakeForge _forge = new();
    private readonly Repository _repository;
    private readonly List<(string Path, string Text)> _notes = [];
    private readonly Injection[] _injections;
    private string? _noteOnBranch;

    private protected RemoteFaultTests(Situation situation)
    {
        _injections = [.. Injection.All.Where(i => i.Situation == situation)];
        GitCommand.Run(Path.GetTempPath(), "init", "-q", "--bare", "-b", "main", _there.Repository);
        // Nothing here outlives the test, so nothing has to be on the disk or tidied up.
        foreach (var (key, value) in new[] { ("http.receivepack", "true"), ("receive.autogc", "false"), ("core.fsync", "none") })
            GitCommand.Run(_there.Repository, "config", key, value);
        _git = new GitHttpServer(Path.GetDirectoryName(_there.Repository)!);
        Libgit2.Require();
        _repository = new Repository(_there.Repository);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _git.Dispose();
        _forge.Dispose();
        _there.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task After_any_fault_the_next_run_completes_the_work_and_nothing_is_lost_or_doubled()
    {
        await Publish(0, s_long);
        var missed = new List<Injection>();
        var value = 0;
        foreach (var injection in _injections)
        {
            var hasFired = false;
            // On a busy machine the short timeouts may end a call before the one that the fault waits for.
            for (var attempt = 0; attempt < 3 && !hasFired; attempt++)
            {
                value++;
                try
                {
                    hasFired = await PublishWithFault(value, injection);
                    await Complete(value);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"after {injection}", e);
                }
            }

            if (!hasFired)
                missed.Add(injection);
        }

        Assert.True(missed.Count == 0, $"of {_injections.Length} faults, these did not come to pass:\n{string.Join('\n', missed)}");
        _there.Git("fsck", "--strict", "--full");
    }

    /// <returns>True when the fault came to pass.</returns>
    private async Task<bool> PublishWithFault(int value, Injection injection)
    {
        if (injection.Situation == Situation.MovedBase)
            Push("main");
        else if (injection.Situation == Situation.Merged)
            Merge();
        var fired = false;
        Arm(injection, () => fired = true);
        try
        {
            var killer = injection.Kind == FaultKind.Kill ? new Killer(injection.At) : null;
            await Publish(value, injection.Status is -3 or -4 ? s_short : s_long, killer);
        }
        catch (Killer.KilledException)
        {
            fired = true;
        }
        catch (DeliveryException)
        {
            // That it left nothing that another run cannot complete is what comes next.
        }

        _git.Fault = _forge.Fault = _ => null;
        _git.LoseAnswer = _forge.LoseAnswer = _ => false;
        return fired;
    }

    private void Arm(Injection injection, Action fired)
    {
        var left = injection.At;
        var isDead = false;
        bool IsDue()
        {
            var due = left-- == 0 || (left < 0 && injection.IsLasting);
            if (due)
                fired();
            return due;
        }

        Func<string, int?> fault = injection.Kind switch
        {
            FaultKind.Refuse => _ => IsDue() ? injection.Status : null,
            FaultKind.PushToBase => _ => IsDue() ? Push("main") : null,
            FaultKind.PushToBranch => _ => IsDue() ? Push(Branch) : null,
            _ => _ => isDead ? -1 : null,
        };
        Func<string, bool> lose = injection.Kind switch
        {
            FaultKind.LoseAnswer => _ => IsDue(),
            FaultKind.Die => _ => IsDue() && (isDead = true),
            _ => _ => false,
        };
        if (injection.IsGit)
            (_git.Fault, _git.LoseAnswer) = (fault, lose);
        else
            (_forge.Fault, _forge.LoseAnswer) = (fault, lose);
    }

    private async Task Complete(int value)
    {
        try
        {
            await Publish(value, s_long);
        }
        catch (DeliveryException e) when (e.Diagnostics[0].Code == "MESH5105")
        {
            Assert.NotNull(_repository.Branches[Branch].Tip[_noteOnBranch]);
            _noteOnBranch = null;
            await Publish(value, s_long, overwriteForeign: true);
        }

        // A commit on our branch that a run could overwrite without being told to would be lost.
        Assert.Null(_noteOnBranch);
        Invariants.Hold(_repository, _forge, Files(value).Select(f => (f.Path, System.Text.Encoding.UTF8.GetString(f.Content))), _notes);
    }

    private static OutputFile[] Files(int value) => Rendered.Tree($"value.yaml={value}", "same.yaml=1");

    private async Task Publish(int value, TimeSpan silence, IProgress<string>? progress = null, bool overwriteForeign = false)
    {
        string? Token(string name) => name == "GITOPSGEN_TOKEN" ? _git.Password : null;
        var retry = new Retry(new ImpatientClock(), TimeSpan.FromMilliseconds(1));
        var host = await PullRequestHosts.OpenAsync(HostKind.GitHub, $"http://127.0.0.1:{_forge.Port}/acme/mesh.git", Token, retry, silence, default);
        await Publisher.PublishAsync(_there.Request(Files(value)) with
        {
            Repository = _git.Url("repository.git"),
            CreateRepository = false,
            PullRequests = host,
            Labels = ["mesh"],
            Reviewers = ["ann"],
            OverwriteForeign = overwriteForeign,
            EnvironmentVariable = Token,
            Retry = retry,
            Silence = silence,
            Progress = progress,
        });
    }

    /// <summary>A person's commit, between two of our requests.</summary>
    private int? Push(string branch)
    {
        var note = $"notes/{_notes.Count}-{branch.Length}.md";
        var tip = _repository.Branches[branch].Tip;
        using var text = new MemoryStream("a person's"u8.ToArray());
        var tree = TreeDefinition.From(tip).Add(note, _repository.ObjectDatabase.CreateBlob(text), Mode.NonExecutableFile);
        var person = new Signature("A Person", "person@example.com", DateTimeOffset.UtcNow);
        var commit = _repository.ObjectDatabase.CreateCommit(
            person, person, "a person's commit\n", _repository.ObjectDatabase.CreateTree(tree), [tip], prettifyMessage: false);
        _repository.Refs.UpdateTarget(_repository.Refs[$"refs/heads/{branch}"], commit.Id);
        if (branch == Branch)
            _noteOnBranch = note;
        else
            _notes.Add((note, "a person's"));
        return null;
    }

    private void Merge()
    {
        _repository.Refs.UpdateTarget(_repository.Refs["refs/heads/main"], _repository.Branches[Branch].Tip.Id);
        _forge.Pulls.ForEach(p => p.IsOpen = false);
    }
}

/// <summary>In classes of their own, which run side by side.</summary>
public sealed class RemoteFaultAtAnUpdateTests() : RemoteFaultTests(Situation.Update);

/// <inheritdoc cref="RemoteFaultAtAnUpdateTests"/>
public sealed class RemoteFaultOnAMovedBaseTests() : RemoteFaultTests(Situation.MovedBase);

/// <inheritdoc cref="RemoteFaultAtAnUpdateTests"/>
public sealed class RemoteFaultAfterAMergeTests() : RemoteFaultTests(Situation.Merged);
