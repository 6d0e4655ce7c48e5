
namespace GitOpsGen.Delivery.Tests.Git.Transport;

public sealed class HttpTransportTests : IDisposable
{
    private readonly PublishingFolder _there = new();
    private readonly GitHttpServer _server;

    public HttpTransportTests()
    {
        GitCommand.Run(Path.GetTempPath(), "init", "-q", "--bare", _there.Repository);
        GitCommand.Run(_there.Repository, "config", "http.receivepack", "true");
        _server = new GitHttpServer(Path.GetDirectoryName(_there.Repository)!);
    }

    public void Dispose()
    {
        _server.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task Publishes_to_an_empty_repository_then_updates_then_finds_nothing_to_do()
    {
        var first = await Publish("a.yaml=1", "b/c.yaml=2");
        var second = await Publish("a.yaml=2", "b/c.yaml=2");
        var requests = _server.Requests.Count;
        var third = await Publish("a.yaml=2", "b/c.yaml=2");

        Assert.Equal(
            (PublishOutcome.Opened, PublishOutcome.Updated, PublishOutcome.NothingChanged), (first.Outcome, second.Outcome, third.Outcome));
        Assert.Equal(second.Commit, _there.Git("rev-parse", "gitopsgen/main"));
        Assert.Equal(first.Commit, _there.Git("rev-parse", "gitopsgen/main^"));
        Assert.Equal("2", _there.Git("show", "gitopsgen/main:a.yaml"));
        Assert.Equal(1, _server.Requests.Count - requests);
        _there.Git("fsck", "--strict", "--full");
    }

    [Fact]
    public async Task Starts_again_from_a_base_that_others_pushed_to()
    {
        await Publish("a.yaml=1");
        _there.Commit("main", "docs/readme.md", "a person's");

        await Publish("a.yaml=2");

        Assert.Equal(_there.Git("rev-parse", "main"), _there.Git("rev-parse", "gitopsgen/main^"));
        Assert.Contains("docs/readme.md", _there.Files("gitopsgen/main"));
    }

    [Fact]
    public async Task A_commit_that_lands_during_the_push_is_not_overwritten()
    {
        await Publish("a.yaml=1");
        var landed = false;
        _server.Fault = request =>
        {
            if (!landed && request.StartsWith("POST", StringComparison.Ordinal) && request.EndsWith("git-receive-pack", StringComparison.Ordinal))
            {
                landed = true;
                _there.Commit("gitopsgen/main", "b.yaml", "a person's");
            }

            return null;
        };

        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish("a.yaml=2"));

        Assert.Equal("MESH5105", error.Diagnostics[0].Code);
        Assert.Equal("a person's", _there.Git("show", "gitopsgen/main:b.yaml"));
    }

    [Fact]
    public async Task A_push_whose_answer_was_lost_is_recognised_and_not_made_twice()
    {
        await Publish("a.yaml=1");
        var lost = 0;
        _server.LoseAnswer = request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("receive-pack") && lost++ == 0;

        var result = await Publish("a.yaml=2");

        Assert.Equal(PublishOutcome.Updated, result.Outcome);
        Assert.Equal(result.Commit, _there.Git("rev-parse", "gitopsgen/main"));
        Assert.Equal("3", _there.Git("rev-list", "--count", "gitopsgen/main"));
    }

    [Theory]
    [InlineData(401, "MESH5114")]
    [InlineData(403, "MESH5115")]
    [InlineData(404, "MESH5116")]
    [InlineData(503, "MESH5117")]
    [InlineData(-1, "MESH5117")]
    [InlineData(-2, "MESH5117")]
    [InlineData(400, "MESH5120")]
    public async Task Every_refusal_is_a_message_of_its_own_without_the_token(int status, string code)
    {
        _server.Fault = _ => status;
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish("a.yaml=1"));
        Assert.Equal(code, error.Diagnostics[0].Code);
        Assert.DoesNotContain(_server.Password, $"{error.Diagnostics[0]} {error.Diagnostics[0].Hint}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_falls_silent_in_its_answer_is_given_up()
    {
        _server.Fault = _ => -3;
        var request = Request("a.yaml=1") with { Silence = TimeSpan.FromMilliseconds(200) };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal("MESH5117", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task Without_a_token_the_message_says_where_to_put_one()
    {
        var request = Request("a.yaml=1") with { EnvironmentVariable = _ => null };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal("MESH5113", error.Diagnostics[0].Code);
        Assert.Contains("GITOPSGEN_TOKEN", error.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_the_address_works_and_is_stored_nowhere()
    {
        var request = Request("a.yaml=1") with
        {
            Repository = $"http://me:{_server.Password}@127.0.0.1:{_server.Port}/repository.git",
            EnvironmentVariable = _ => null,
        };
        await Publisher.PublishAsync(request);
        var copy = Path.Combine(UserCache.Folder("repositories"), UserCache.KeyOf(_server.Url("repository.git")));
        Assert.DoesNotContain(_server.Password, File.ReadAllText(Path.Combine(copy, "config")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hook_that_refuses_the_branch_is_quoted()
    {
        await Publish("a.yaml=1");
        var hook = Path.Combine(_there.Repository, "hooks/update");
        File.WriteAllText(hook, "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish("a.yaml=2"));

        Assert.Equal("MESH5121", error.Diagnostics[0].Code);
        Assert.Contains("hook declined", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_moved_within_its_server_is_followed()
    {
        _server.MovedTo = $"http://127.0.0.1:{_server.Port}/moved";
        _server.Fault = request => request.StartsWith("GET /repository.git", StringComparison.Ordinal) ? 301 : null;
        Directory.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(_there.Repository)!, "moved"), Path.GetDirectoryName(_there.Repository)!);

        Assert.Equal(PublishOutcome.Opened, (await Publish("a.yaml=1")).Outcome);
    }

    [Fact]
    public async Task A_repository_that_moved_to_another_server_is_told_not_followed_with_the_token()
    {
        _server.MovedTo = "https://elsewhere.example";
        _server.Fault = _ => 301;
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publish("a.yaml=1"));
        Assert.Equal("MESH5119", error.Diagnostics[0].Code);
        Assert.Contains("elsewhere.example/repository.git", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_not_sent_over_the_open_network_unencrypted()
    {
        var request = Request("a.yaml=1") with { Repository = "http://git.example.com/a/b.git" };
        var error = await Assert.ThrowsAsync<DeliveryException>(() => Publisher.PublishAsync(request));
        Assert.Equal("MESH5124", error.Diagnostics[0].Code);
    }

    private Task<PublishResult> Publish(params string[] files) => Publisher.PublishAsync(Request(files));

    private PublishRequest Request(params string[] files) => _there.Request(files) with
    {
        Repository = _server.Url("repository.git"),
        CreateRepository = false,
        EnvironmentVariable = name => name == "GITOPSGEN_TOKEN" ? _server.Password : null,
        Retry = new Retry(TimeProvider.System, TimeSpan.FromMilliseconds(1)),
    };
}
