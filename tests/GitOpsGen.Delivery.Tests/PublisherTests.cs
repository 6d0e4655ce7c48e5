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
    public async Task A_shallow_repository_is_published_to_again_and_again()
    {
        await _there.Publish("a.yaml=1");
        _there.Merge();
        using var folder = new TemporaryFolder();
        GitCommand.Run(folder.Root, "clone", "-q", "--bare", "--depth", "1", "-b", "main", $"file://{_there.Repository}", "shallow.git");
        var host = new LocalHost(folder["pull-requests"]);
        Task<PublishResult> Publish(string file) => Publisher.PublishAsync(_there.Request(file) with { Repository = folder["shallow.git"], PullRequests = host });

        Assert.Equal(PublishOutcome.Opened, (await Publish("a.yaml=2")).Outcome);
        Assert.Equal(PublishOutcome.Updated, (await Publish("a.yaml=3")).Outcome);
        Assert.Equal(PublishOutcome.NothingChanged, (await Publish("a.yaml=3")).Outcome);
        Assert.Equal("3", GitCommand.Run(folder["shallow.git"], "rev-list", "--count", "gitopsgen/main"));
    }

    [Fact]
    public async Task Many_publishes_do_not_leave_many_packs()
    {
        for (var i = 0; i < 60; i++)
            await _there.Publish($"a.yaml={i}");
        await Task.Delay(2000); // Git tidies up in the background.
        Assert.True(Directory.GetFiles(Path.Combine(_there.Repository, "objects/pack"), "*.pack").Length < 50);
        Assert.Equal(PublishOutcome.NothingChanged, (await _there.Publish("a.yaml=59")).Outcome);
    }

    [Fact]
    public async Task Git_may_pack_the_repository_anew_while_we_read_it()
    {
        await _there.Publish("a.yaml=start");
        using var published = new CancellationTokenSource();
        var packing = Task.Run(() =>
        {
            while (!published.IsCancellationRequested)
                _there.Git("repack", "-a", "-d", "-q");
        });
        for (var i = 0; i < 60; i++)
            Assert.Equal(PublishOutcome.Updated, (await _there.Publish($"a.yaml={i}")).Outcome);
        await published.CancelAsync();
        await packing;
        Assert.Empty(Directory.GetFiles(Path.Combine(_there.Repository, "objects/pack"), "*.keep"));
    }
}
