using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests;

public sealed class PublisherTests : IDisposable
{
    private readonly PublishingFolder _there = new();

    public void Dispose() => _there.Dispose();

    [Fact]
    public async Task A_first_publish_makes_repository_base_branch_commit_and_pull_request()
    {
        var result = await _there.Publish("a.yaml=1", "b/c.yaml=2");

        Assert.Equal(PublishOutcome.Opened, result.Outcome);
        Assert.Equal((3, 0, 0, 0), (result.Added, result.Changed, result.Deleted, result.Unchanged));
        Assert.Equal([".gitopsgen/lock.yaml", "a.yaml", "b/c.yaml"], _there.Files("gitopsgen/main"));
        Assert.Equal(result.BaseCommit, _there.Git("rev-parse", "main"));
        Assert.Equal(result.Commit, _there.Git("rev-parse", "gitopsgen/main"));
        Assert.Equal("2", _there.Git("show", "gitopsgen/main:b/c.yaml"));
        Assert.Equal(
            "Mesh Bot <mesh@example.com>|Mesh Bot|Update the mesh\n\nDetails.\n\nConfig-Hash: hash\nGenerator-Version: 0.1.0",
            _there.Git("log", "-1", "--format=%an <%ae>|%cn|%B", "gitopsgen/main"));
        Assert.Contains("\"state\": \"open\"", File.ReadAllText(Path.Combine(result.PullRequest!.Location, "pull-request.json")), StringComparison.Ordinal);
        _there.Git("fsck", "--strict", "--full");
    }

    [Fact]
    public async Task A_second_publish_of_the_same_changes_nothing_at_all()
    {
        var first = await _there.Publish("a.yaml=1");
        var file = Path.Combine(first.PullRequest!.Location, "pull-request.json");
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, old);

        var second = await _there.Publish("a.yaml=1");

        Assert.Equal(PublishOutcome.NothingChanged, second.Outcome);
        Assert.Null(second.Commit);
        Assert.Equal(first.Commit, _there.Git("rev-parse", "gitopsgen/main"));
        Assert.Equal(old, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task A_changed_value_is_one_more_commit_and_the_same_pull_request()
    {
        var first = await _there.Publish("a.yaml=1", "b.yaml=1");
        var second = await _there.Publish("a.yaml=2", "b.yaml=1");

        Assert.Equal(PublishOutcome.Updated, second.Outcome);
        Assert.Equal(1, second.PullRequest!.Number);
        Assert.Equal(first.Commit, _there.Git("rev-parse", "gitopsgen/main^"));
        Assert.Equal(".gitopsgen/lock.yaml\na.yaml", _there.Git("diff", "--name-only", "gitopsgen/main^", "gitopsgen/main"));
    }

    [Fact]
    public async Task Only_planned_paths_change_and_foreign_files_stay()
    {
        await _there.Publish("a.yaml=1", "gone/b.yaml=1");
        _there.Merge();
        _there.Commit("main", "docs/readme.md", "a person's");
        _there.Commit("main", "gone/mine.md", "a person's");

        var result = await _there.Publish("a.yaml=1", "new.yaml=1");

        Assert.Equal((1, 1, 1, 1), (result.Added, result.Changed, result.Deleted, result.Unchanged));
        Assert.Equal([".gitopsgen/lock.yaml", "a.yaml", "docs/readme.md", "gone/mine.md", "new.yaml"], _there.Files("gitopsgen/main"));
        _there.Git("fsck", "--strict", "--full");
    }

    [Fact]
    public async Task A_tree_may_stand_in_a_folder_of_the_repository()
    {
        await _there.Publish("top.yaml=1");
        _there.Merge();
        var request = _there.Request("a.yaml=1") with { Path = "deploy/mesh/" };

        await Publisher.PublishAsync(request);

        Assert.Equal(
            [".gitopsgen/lock.yaml", "deploy/mesh/.gitopsgen/lock.yaml", "deploy/mesh/a.yaml", "top.yaml"],
            _there.Files("gitopsgen/main"));
        Assert.Equal(PublishOutcome.NothingChanged, (await Publisher.PublishAsync(request)).Outcome);
    }

    [Fact]
    public async Task When_the_base_moved_the_branch_starts_again_from_there()
    {
        await _there.Publish("a.yaml=1");
        _there.Commit("main", "docs/readme.md", "a person's");

        var result = await _there.Publish("a.yaml=2");

        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("rev-parse", "gitopsgen/main^"));
        Assert.Equal(1, result.PullRequest!.Number);
        Assert.Contains("docs/readme.md", _there.Files("gitopsgen/main"));
    }

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
    public async Task A_persons_commit_on_our_branch_is_not_overwritten_without_the_flag()
    {
        await _there.Publish("a.yaml=1");
        _there.Commit("gitopsgen/main", "a.yaml", "a person's");

        var error = await Assert.ThrowsAsync<DeliveryException>(() => _there.Publish("a.yaml=2"));
        Assert.Equal("MESH5105", error.Diagnostics[0].Code);
        Assert.Equal("a person's", _there.Git("show", "gitopsgen/main:a.yaml"));

        await Publisher.PublishAsync(_there.Request("a.yaml=2") with { OverwriteForeign = true });
        Assert.Equal("2", _there.Git("show", "gitopsgen/main:a.yaml"));
    }

    [Fact]
    public async Task A_file_edited_by_hand_on_the_base_stops_the_publish_until_forced()
    {
        await _there.Publish("a.yaml=1");
        _there.Merge();
        _there.Commit("main", "a.yaml", "a person's");

        var error = await Assert.ThrowsAsync<DeliveryException>(() => _there.Publish("a.yaml=2"));
        Assert.Equal("MESH5002", Assert.Single(error.Diagnostics).Code);

        await Publisher.PublishAsync(_there.Request("a.yaml=2") with { Force = true });
        Assert.Equal("2", _there.Git("show", "gitopsgen/main:a.yaml"));
    }

    [Fact]
    public async Task After_a_merge_there_is_nothing_to_do_and_the_next_change_is_a_new_pull_request()
    {
        await _there.Publish("a.yaml=1");
        _there.Merge();

        Assert.Equal(PublishOutcome.Closed, (await _there.Publish("a.yaml=1")).Outcome);
        Assert.Equal(PublishOutcome.NothingChanged, (await _there.Publish("a.yaml=1")).Outcome);
        var next = await _there.Publish("a.yaml=2");

        Assert.Equal((PublishOutcome.Opened, 2), (next.Outcome, next.PullRequest!.Number));
        Assert.Contains("\"state\": \"merged\"", File.ReadAllText(Path.Combine(_there.PullRequests, "1/pull-request.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_taken_back_closes_its_pull_request()
    {
        await _there.Publish("a.yaml=1");
        _there.Merge();
        await _there.Publish("a.yaml=1");
        await _there.Publish("a.yaml=2");

        Assert.Equal(PublishOutcome.Closed, (await _there.Publish("a.yaml=1")).Outcome);
        Assert.Null(await _there.Host.FindOpenAsync("gitopsgen/main", "main", default));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        var dry = await Publisher.PublishAsync(_there.Request("a.yaml=1") with { DryRun = true });
        Assert.Equal((PublishOutcome.Opened, 2, null), (dry.Outcome, dry.Added, dry.Commit));
        Assert.False(Directory.Exists(_there.Repository));

        var first = await _there.Publish("a.yaml=1");
        dry = await Publisher.PublishAsync(_there.Request("a.yaml=2") with { DryRun = true });
        Assert.Equal((PublishOutcome.Updated, null), (dry.Outcome, dry.Commit));
        Assert.Equal(first.Commit, _there.Git("rev-parse", "gitopsgen/main"));
    }

    [Fact]
    public async Task A_missing_base_branch_lists_those_that_exist()
    {
        await _there.Publish("a.yaml=1");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(_there.Request("a=1") with { BaseBranch = "master" }));
        Assert.Equal("MESH5103", error.Diagnostics[0].Code);
        Assert.Contains("main", error.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_needs_a_name_and_takes_it_from_the_environment()
    {
        var nobody = _there.Request("a=1") with { Author = null, EnvironmentVariable = _ => null };
        await Publisher.PublishAsync(nobody with { EnvironmentVariable = name => $"{name}" });

        Assert.Equal("GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME", _there.Git("log", "-1", "--format=%an %ae %cn", "gitopsgen/main"));
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
    public async Task A_pull_request_with_a_persons_commits_is_not_closed_when_our_part_is_done()
    {
        await _there.Publish("a.yaml=1");
        _there.Merge();
        await _there.Publish("a.yaml=1");
        await _there.Publish("a.yaml=2");
        _there.Commit("gitopsgen/main", "notes.md", "a person's");

        Assert.Equal(PublishOutcome.NothingChanged, (await _there.Publish("a.yaml=1")).Outcome);
        Assert.NotNull(await _there.Host.FindOpenAsync("gitopsgen/main", "main", default));
    }

    [Fact]
    public async Task A_merge_of_the_base_by_the_services_button_does_not_count_as_a_persons_work()
    {
        await _there.Publish("a.yaml=1");
        _there.Commit("main", "docs/readme.md", "a person's");
        _there.MergeBaseIntoBranch();

        Assert.Equal(PublishOutcome.Updated, (await _there.Publish("a.yaml=2")).Outcome);
        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("rev-parse", "gitopsgen/main^"));
    }

    [Fact]
    public async Task A_commit_amended_by_a_person_is_theirs()
    {
        await _there.Publish("a.yaml=1");
        _there.AmendBranch("a.yaml", "a person's");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => _there.Publish("a.yaml=2"));
        Assert.Equal("MESH5105", error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("/nowhere/repository.git", ".", "MESH5102")]
    [InlineData(null, "a.yaml", "MESH5108")]
    [InlineData(null, "../outside", "MESH5005")]
    public async Task A_wrong_place_is_a_clear_error(string? repository, string path, string code)
    {
        await _there.Publish("a.yaml=1");
        _there.Merge();
        var request = _there.Request("b=1") with { Repository = repository ?? _there.Repository, Path = path, CreateRepository = false };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal(code, error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_branch_that_is_checked_out_is_not_changed_underneath()
    {
        using var work = new TemporaryFolder();
        GitCommand.Run(work.Root, "init", "-q", "-b", "main", ".");
        GitCommand.Run(work.Root, "commit", "-q", "--allow-empty", "-m", "first");
        GitCommand.Run(work.Root, "switch", "-q", "-c", "gitopsgen/main");
        var request = _there.Request("a=1") with { Repository = work.Root };

        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal("MESH5104", error.Diagnostics[0].Code);

        GitCommand.Run(work.Root, "switch", "-q", "main");
        Assert.Equal(PublishOutcome.Opened, (await Publisher.PublishAsync(request)).Outcome);
        Assert.Equal("", GitCommand.Run(work.Root, "status", "--porcelain"));
    }

    [Fact]
    public async Task A_commit_by_nobody_is_refused_with_the_ways_to_name_somebody()
    {
        using var home = new TemporaryFolder();
        var request = _there.Request("a=1") with { Author = null, EnvironmentVariable = _ => null };
        GitCommand.Run(home.Root, "init", "-q", "--bare", ".");
        GitCommand.Run(home.Root, "config", "user.name", "");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request with { Repository = home.Root }));
        Assert.Equal("MESH5107", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_publisher_that_waits_in_vain_says_for_what()
    {
        using var other = GitOpsGen.Delivery.Files.FileLock.TryTake(_there.Repository);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(_there.Request("a=1") with { Patience = default }));
        Assert.Equal("MESH5111", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_full_disk_changes_no_branch()
    {
        using var folder = new TemporaryFolder();
        using var disk = Files.TinyDisk.Mount(folder["disk"]);
        if (disk is null)
            return; // Not allowed to mount here.
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 2_000_000).Select(_ => (char)random.Next(32, 127)));
        var request = _there.Request("a=1") with { Repository = Path.Combine(disk.Root, "r.git") };
        var first = await Publisher.PublishAsync(request);

        var error = await Assert.ThrowsAsync<DeliveryException>(() =>
            Publisher.PublishAsync(_there.Request($"a={noise}") with { Repository = request.Repository }));

        Assert.Equal("MESH5110", error.Diagnostics[0].Code);
        Assert.Equal(first.Commit, GitCommand.Run(request.Repository, "rev-parse", "gitopsgen/main"));
        GitCommand.Run(request.Repository, "fsck", "--full");
    }

    [Fact]
    public async Task A_broken_repository_is_named_as_such()
    {
        await _there.Publish("a.yaml=1");
        Directory.Delete(Path.Combine(_there.Repository, "objects/pack"), recursive: true);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => _there.Publish("a.yaml=2"));
        Assert.Equal("MESH5112", error.Diagnostics[0].Code);
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
