using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests;

public sealed class PublisherRaceTests : IDisposable
{
    private readonly PublishingFolder _there = new();

    public void Dispose() => _there.Dispose();

    [Fact]
    public async Task When_the_base_moves_during_the_run_it_plans_again()
    {
        await _there.Publish("a.yaml=1");
        var result = await PublishAndInterfere("a.yaml=2", () => _there.Commit("main", "docs/readme.md", "a person's"));

        Assert.Equal(_there.Git("rev-parse", "main"), result.BaseCommit);
        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("rev-parse", "gitopsgen/main^"));
        Assert.Equal("2", _there.Git("show", "gitopsgen/main:a.yaml"));
    }

    [Fact]
    public async Task A_commit_that_lands_on_our_branch_during_the_run_is_not_lost()
    {
        await _there.Publish("a.yaml=1");
        var error = await Assert.ThrowsAsync<DeliveryException>(() =>
            PublishAndInterfere("a.yaml=2", () => _there.Commit("gitopsgen/main", "b.yaml", "a person's")));

        Assert.Equal("MESH5105", error.Diagnostics[0].Code);
        Assert.Equal("a person's", _there.Git("show", "gitopsgen/main:b.yaml"));
    }

    [Fact]
    public async Task A_branch_deleted_during_the_run_is_made_anew()
    {
        await _there.Publish("a.yaml=1");
        await PublishAndInterfere("a.yaml=2", () => _there.Git("update-ref", "-d", "refs/heads/gitopsgen/main"));
        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("rev-parse", "gitopsgen/main^"));
    }

    [Fact]
    public async Task A_base_that_moves_every_time_ends_in_a_clear_error()
    {
        await _there.Publish("a.yaml=1");
        var request = _there.Request("a.yaml=2");
        var plans = 0;
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request with
        {
            Planner = tree =>
            {
                _there.Commit("main", "docs/readme.md", $"{plans++}");
                return request.Planner(tree);
            },
        }));
        Assert.Equal("MESH5106", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task Two_publishers_at_once_make_one_pull_request()
    {
        await _there.Publish("a.yaml=0");
        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(() => _there.Publish($"a.yaml={i}"))));

        Assert.Equal("1", Path.GetFileName(Assert.Single(Directory.GetDirectories(_there.PullRequests))));
        _there.Git("fsck", "--strict", "--full");
    }

    [Fact]
    public async Task A_run_killed_before_the_pull_request_is_completed_by_the_next()
    {
        var request = _there.Request("a.yaml=1");
        await Assert.ThrowsAsync<NotSupportedException>(() => Publisher.PublishAsync(request with { PullRequests = new DeadHost(dies: true) }));
        var commit = _there.Git("rev-parse", "gitopsgen/main");

        var result = await Publisher.PublishAsync(request);

        Assert.Equal((PublishOutcome.Opened, null), (result.Outcome, result.Commit));
        Assert.Equal(commit, _there.Git("rev-parse", "gitopsgen/main"));
    }

    [Fact]
    public async Task A_branch_lock_that_a_killed_run_left_does_not_block_the_next()
    {
        var first = await _there.Publish("a.yaml=1");
        var lockFile = Path.Combine(_there.Repository, "refs/heads/gitopsgen/main.lock");
        File.WriteAllText(lockFile, first.Commit + "\n");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => _there.Publish("a.yaml=2"));
        Assert.Equal("MESH5109", error.Diagnostics[0].Code);

        File.WriteAllText(Path.Combine(_there.Repository, "gitopsgen-moving"), $"{first.Commit}\n{lockFile}");
        Assert.Equal(PublishOutcome.Updated, (await _there.Publish("a.yaml=2")).Outcome);
    }

    [Fact]
    public async Task A_publisher_that_waits_in_vain_says_for_what()
    {
        using var other = GitOpsGen.Delivery.Files.FileLock.TryTake(_there.Repository);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(_there.Request("a=1") with { Patience = default }));
        Assert.Equal("MESH5111", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_pull_request_that_exists_and_cannot_be_found_is_not_opened_twice()
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() =>
            Publisher.PublishAsync(_there.Request("a=1") with { PullRequests = new DeadHost(dies: false) }));
        Assert.Equal("MESH5203", error.Diagnostics[0].Code);
    }

    /// <summary>Interferes once, after planning and before the branch moves.</summary>
    private Task<PublishResult> PublishAndInterfere(string file, Action interfere) =>
        Publisher.PublishAsync(_there.Request(file) with { Progress = new At("committing", interfere) });

    private sealed class At(string step, Action act) : IProgress<string>
    {
        private Action? _act = act;

        public void Report(string value)
        {
            if (value.StartsWith(step, StringComparison.Ordinal))
                Interlocked.Exchange(ref _act, null)?.Invoke();
        }
    }

    /// <summary>Finds nothing, and creates nothing or dies of it.</summary>
    private sealed class DeadHost(bool dies) : IPullRequestHost
    {
        public Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation) => Task.FromResult<PullRequest?>(null);

        public Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation) =>
            dies ? throw new NotSupportedException() : Task.FromResult<PullRequest?>(null);

        public Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation) => throw new NotSupportedException();

        public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
