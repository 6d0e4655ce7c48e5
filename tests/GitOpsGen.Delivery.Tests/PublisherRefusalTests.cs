namespace GitOpsGen.Delivery.Tests;

public sealed class PublisherRefusalTests : IDisposable
{
    private readonly PublishingFolder _there = new();

    public void Dispose() => _there.Dispose();

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

    [Theory]
    [InlineData("pre-receive", "read old new name; echo \"$name: no robots\" >&2; exit 1", "refs/heads/gitopsgen/main: no robots")]
    [InlineData("update", "echo \"$1: no robots\"; exit 1", "refs/heads/gitopsgen/main: no robots")]
    [InlineData("pre-receive", "exit 1", "'pre-receive' said no")]
    public async Task A_hook_of_a_repository_on_this_machine_is_asked_and_quoted(string hook, string script, string expected)
    {
        await _there.Publish("a.yaml=1");
        var file = Path.Combine(_there.Repository, "hooks", hook);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        Assert.Equal(PublishOutcome.Updated, (await _there.Publish("a.yaml=2")).Outcome);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var error = await Assert.ThrowsAsync<DeliveryException>(() => _there.Publish("a.yaml=3"));
        Assert.Equal("MESH5121", error.Diagnostics[0].Code);
        Assert.Contains(expected, error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal("2", _there.Git("show", "gitopsgen/main:a.yaml"));
    }

    [Fact]
    public async Task A_repository_with_SHA_256_names_is_told_as_such()
    {
        using var folder = new TemporaryFolder();
        GitCommand.Run(folder.Root, "init", "-q", "--bare", "--object-format=sha256", "r.git");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(_there.Request("a=1") with { Repository = folder["r.git"] }));
        Assert.Contains("SHA-256", error.Diagnostics[0].Message, StringComparison.Ordinal);
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
}
