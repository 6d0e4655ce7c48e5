using System.Security.Cryptography;
using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests.PullRequests;

/// <summary>What every service's host must do, over real HTTP.</summary>
public sealed class HostContractTests : IDisposable
{
    private static readonly PullRequestContent s_content = new("gitopsgen/main", "main", "Title", "Body", "abc") { Labels = ["mesh"] };

    private readonly FakeForge _forge = new();
    private readonly ImpatientClock _clock = new();

    public static TheoryData<HostKind> Services => [HostKind.GitHub, HostKind.GitLab, HostKind.Gitea];

    public void Dispose() => _forge.Dispose();

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Creates_finds_updates_and_closes(HostKind kind)
    {
        var host = await Open(kind);
        Assert.Null(await host.FindOpenAsync("gitopsgen/main", "main", default));

        var created = await host.CreateAsync(s_content, default);
        var found = await host.FindOpenAsync("gitopsgen/main", "main", default);
        Assert.Equal((created!.Number, "Title", "Body", "https://forge/1"), (found!.Number, found.Title, found.Body, found.Location));

        await host.UpdateAsync(found, s_content with { Title = "New", Body = "Newer" }, default);
        Assert.Equal(("New", "Newer"), (_forge.Pulls[0].Title, _forge.Pulls[0].Body));

        await host.CloseAsync(found, merged: false, default);
        Assert.Null(await host.FindOpenAsync("gitopsgen/main", "main", default));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Finds_its_own_among_many_and_only_for_the_same_base(HostKind kind)
    {
        var host = await Open(kind);
        foreach (var name in new[] { "a", "b", "c", "gitopsgen/main", "d" })
            _forge.Pulls.Add(new ForgePull { Number = _forge.Pulls.Count + 1, Head = name, Base = name == "b" ? "release" : "main", Title = "", Body = "" });

        Assert.Equal(4, (await host.FindOpenAsync("gitopsgen/main", "main", default))!.Number);
        Assert.Null(await host.FindOpenAsync("gitopsgen/main", "release", default));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_forks_branch_of_the_same_name_is_somebody_elses(HostKind kind)
    {
        var host = await Open(kind);
        _forge.Pulls.Add(new ForgePull { Number = 1, Head = "gitopsgen/main", Base = "main", Title = "", Body = "", IsFromFork = true });
        Assert.Null(await host.FindOpenAsync("gitopsgen/main", "main", default));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Another_process_that_was_faster_is_no_error(HostKind kind)
    {
        var host = await Open(kind);
        await host.CreateAsync(s_content, default);
        Assert.Null(await host.CreateAsync(s_content, default));
        Assert.Single(_forge.Pulls);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_creation_whose_answer_was_lost_is_not_made_twice(HostKind kind)
    {
        var host = await Open(kind);
        var lost = 0;
        _forge.LoseAnswer = request => request.StartsWith("POST", StringComparison.Ordinal) && lost++ == 0;

        Assert.Null(await host.CreateAsync(s_content, default));
        Assert.Single(_forge.Pulls);
    }

    [Theory]
    [InlineData(401, "MESH5206")]
    [InlineData(403, "MESH5207")]
    [InlineData(404, "MESH5208")]
    [InlineData(400, "MESH5209")]
    [InlineData(408, "MESH5212")]
    [InlineData(429, "MESH5211")]
    [InlineData(502, "MESH5212")]
    [InlineData(-1, "MESH5212")]
    [InlineData(-2, "MESH5212")]
    public async Task Each_refusal_is_a_message_of_its_own_without_the_token(int status, string code)
    {
        foreach (var kind in new[] { HostKind.GitHub, HostKind.GitLab, HostKind.Gitea })
        {
            var host = await Open(kind);
            _forge.Fault = _ => status;
            var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
            Assert.Equal($"{kind} {code}", $"{kind} {error.Diagnostics[0].Code}");
            Assert.DoesNotContain(_forge.Token, $"{error.Diagnostics[0]} {error.Diagnostics[0].Hint}", StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_server_that_recovers_is_waited_for(HostKind kind)
    {
        var host = await Open(kind);
        _forge.RetryAfter = "0";
        foreach (var status in new[] { 500, 502, 503, 429, -1, -2 })
        {
            var failures = 3;
            _forge.Fault = _ => failures-- > 0 ? status : null;
            Assert.Null(await host.FindOpenAsync("a", "b", default));
        }
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_not_waited_for()
    {
        _forge.RetryAfter = "3600";
        _forge.Fault = _ => 429;
        var host = await Open(HostKind.GitHub);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5211", error.Diagnostics[0].Code);
        Assert.Single(_forge.Requests);
    }

    [Fact]
    public async Task A_page_that_a_proxy_answers_with_is_no_empty_list()
    {
        _forge.ContentType = "text/html";
        var host = await Open(HostKind.GitHub);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5212", error.Diagnostics[0].Code);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task An_answer_that_is_not_the_services_is_a_message(HostKind kind)
    {
        _forge.Fault = _ => 200;
        var host = await Open(kind);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5212", error.Diagnostics[0].Code);
    }

    /// <summary>Octokit throws what its casts throw, or nothing at all.</summary>
    [Theory]
    [InlineData("""[{"number":null}]""")]
    [InlineData("""[{"number":99999999999,"title":{}}]""")]
    [InlineData("""[{"number":1,"labels":{}}]""")]
    [InlineData("""[null]""")]
    [InlineData("""[{"number":1.5,"iid":1.5}]""")]
    [InlineData("text")]
    public async Task An_answer_of_another_shape_is_a_message(string body)
    {
        _forge.Body = body;
        foreach (var kind in new[] { HostKind.GitHub, HostKind.GitLab, HostKind.Gitea })
        {
            var host = await Open(kind);
            var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
            Assert.Equal($"{kind} MESH5212", $"{kind} {error.Diagnostics[0].Code}");
        }
    }

    [Fact]
    public async Task A_next_page_that_is_no_address_is_a_message()
    {
        _forge.Headers["Link"] = "</pulls?page=2>; rel=\"next\"";
        var host = await Open(HostKind.GitHub);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5212", error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData(HostKind.GitLab)]
    [InlineData(HostKind.Gitea)]
    public async Task A_repository_that_moved_is_told_with_its_new_address(HostKind kind)
    {
        _forge.Fault = _ => 301;
        _forge.Headers["Location"] = "https://elsewhere.example/acme/mesh?private=1";
        var host = await Open(kind);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5119", error.Diagnostics[0].Code);
        Assert.EndsWith("'https://elsewhere.example/acme/mesh'", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_GitLab_misses_is_named()
    {
        _forge.Fault = _ => 403;
        _forge.Body = """{"error":"insufficient_scope","error_description":"The request requires higher privileges.","scope":"api"}""";
        var host = await Open(HostKind.GitLab);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.EndsWith("The request requires higher privileges.", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("token ghp_1")]
    [InlineData("tök")]
    public async Task A_token_that_cannot_be_one_is_refused_before_it_is_sent(string token)
    {
        _forge.Token = token;
        foreach (var kind in new[] { HostKind.GitHub, HostKind.GitLab, HostKind.Gitea })
        {
            var error = await Assert.ThrowsAsync<DeliveryException>(() => Open(kind));
            Assert.Equal("MESH5216", error.Diagnostics[0].Code);
            Assert.DoesNotContain(token, $"{error.Diagnostics[0]} {error.Diagnostics[0].Hint}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_limit_without_an_end_is_waited_for_as_GitHub_advises()
    {
        _forge.Message = "You have exceeded a secondary rate limit";
        var failures = 1;
        _forge.Fault = _ => failures-- > 0 ? 403 : null;
        Assert.Null(await (await Open(HostKind.GitHub)).FindOpenAsync("a", "b", default));
        Assert.Contains(TimeSpan.FromMinutes(1), _clock.Waits);
    }

    [Fact]
    public async Task A_429_of_GitHubs_hourly_limit_is_told_with_its_end()
    {
        _forge.Fault = _ => 429;
        _forge.RateLimitReset = "4102490040";
        _forge.Headers["X-RateLimit-Remaining"] = "0";
        var error = await Assert.ThrowsAsync<DeliveryException>(async () => await (await Open(HostKind.GitHub)).FindOpenAsync("a", "b", default));
        Assert.EndsWith("until 12:34 UTC", error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Single(_forge.Requests);
    }

    [Theory]
    [InlineData("4102490040", "until 12:34 UTC")]
    [InlineData(null, "for now")]
    public async Task GitHubs_hourly_limit_is_told_with_its_end(string? reset, string expected)
    {
        _forge.Fault = _ => 403;
        _forge.Message = "API rate limit exceeded for user";
        _forge.RateLimitReset = reset;
        var host = await Open(HostKind.GitHub);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5211", error.Diagnostics[0].Code);
        Assert.EndsWith(expected, error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_reviewer_who_does_not_exist_is_a_warning_and_the_pull_request_is_open(HostKind kind)
    {
        var host = await Open(kind);
        var created = await host.CreateAsync(s_content with { Reviewers = ["ghost"] }, default);
        Assert.Equal("MESH5213", Assert.Single(created!.Warnings).Code);
        Assert.Single(_forge.Pulls);
    }

    [Fact]
    public async Task A_reviewer_whom_GitHub_refuses_does_not_cost_the_others_theirs()
    {
        var host = await Open(HostKind.GitHub);
        var created = await host.CreateAsync(s_content with { Reviewers = ["author", "ann", "acme/platform"] }, default);
        var warning = Assert.Single(created!.Warnings);
        Assert.Equal($"no review was requested from author: Validation Failed; {FakeForge.IsAuthor}", warning.Message);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Labels_and_reviewers_survive_a_server_that_recovers(HostKind kind)
    {
        var host = await Open(kind);
        var failures = 3;
        _forge.Fault = request => request.StartsWith("POST", StringComparison.Ordinal) && !request.EndsWith("pulls", StringComparison.Ordinal)
            && !request.EndsWith("merge_requests", StringComparison.Ordinal) && failures-- > 0 ? 502 : null;
        var created = await host.CreateAsync(s_content with { Reviewers = ["ann"] }, default);
        Assert.Empty(created!.Warnings);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_run_that_ended_right_after_the_creation_is_completed_by_the_next_and_only_once(HostKind kind)
    {
        var host = await Open(kind);
        var content = s_content with { Body = PullRequestText.NewBody("Title", "text"), Reviewers = ["ann"] };
        _forge.LoseAnswer = request => request.EndsWith("pulls", StringComparison.Ordinal) || request.EndsWith("merge_requests", StringComparison.Ordinal);
        _forge.Fault = _ => _forge.Pulls.Count > 0 ? -1 : null;
        await Assert.ThrowsAsync<DeliveryException>(() => host.CreateAsync(content, default));
        _forge.LoseAnswer = _ => false;
        _forge.Fault = _ => null;

        var open = (await host.FindOpenAsync("gitopsgen/main", "main", default))!;
        await host.UpdateAsync(open, content with { Body = PullRequestText.MergeBody(open.Body, "Title", "text") }, default);
        Assert.Equal((1, 1), (_forge.Pulls[0].Labels.Count, _forge.Pulls[0].Reviewers.Count));

        _forge.Pulls[0].Reviewers.Clear();
        open = (await host.FindOpenAsync("gitopsgen/main", "main", default))!;
        Assert.Equal(content.Body, open.Body);
        await host.UpdateAsync(open, content, default);
        Assert.Empty(_forge.Pulls[0].Reviewers);
    }

    [Fact]
    public async Task A_label_that_Gitea_does_not_have_is_a_warning_and_the_pull_request_is_open()
    {
        var host = await Open(HostKind.Gitea);
        var created = await host.CreateAsync(s_content with { Labels = ["mesh", "unknown"] }, default);
        Assert.Equal("MESH5214", Assert.Single(created!.Warnings).Code);
    }

    [Fact]
    public async Task Giteas_labels_are_the_repositorys_and_its_organisations_also_at_an_update()
    {
        var host = await Open(HostKind.Gitea);
        var created = await host.CreateAsync(s_content with { Labels = [] }, default);
        var updated = await host.UpdateAsync(created!, s_content with { Labels = ["mesh", "ours"] }, default);
        Assert.Empty(updated.Warnings);
        Assert.Equal(["3", "4"], _forge.Pulls[0].Labels);
    }

    [Fact]
    public async Task Without_a_token_the_message_says_where_to_put_one()
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() =>
            PullRequestHosts.OpenAsync(HostKind.GitLab, "https://gitlab.invalid/acme/mesh.git", _ => null, default));
        Assert.Equal("MESH5205", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_GitHub_App_asks_for_its_installations_token_and_works_with_it()
    {
        using var key = RSA.Create(2048);
        var variables = new Dictionary<string, string> { ["GITHUB_APP_ID"] = "1", ["GITHUB_APP_PRIVATE_KEY"] = key.ExportPkcs8PrivateKeyPem() };
        var host = await PullRequestHosts.OpenAsync(
            HostKind.GitHub, $"http://127.0.0.1:{_forge.Port}/acme/mesh.git", variables.GetValueOrDefault, default);

        Assert.NotNull(await host.CreateAsync(s_content, default));
        Assert.Equal("POST /api/v3/app/installations/42/access_tokens", _forge.Requests[1]);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_before_it_is_sent()
    {
        var host = await Open(HostKind.GitHub);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => host.CreateAsync(s_content with { Body = new string('x', 70_000) }, default));
        Assert.Equal("MESH5210", error.Diagnostics[0].Code);
        Assert.Empty(_forge.Requests);
    }

    [Fact]
    public async Task An_address_without_an_owner_is_no_repository()
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() =>
            PullRequestHosts.OpenAsync(HostKind.GitHub, "https://github.com/mesh.git", _ => "token", default));
        Assert.Equal("MESH5208", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_repository_on_this_machine_has_no_pull_requests_on_a_service()
    {
        var error = await Assert.ThrowsAsync<DeliveryException>(() => PullRequestHosts.OpenAsync(HostKind.GitHub, "/srv/x.git", _ => null, default));
        Assert.Equal("MESH5215", error.Diagnostics[0].Code);
    }

    private Task<IPullRequestHost> Open(HostKind kind) => PullRequestHosts.OpenAsync(
        kind,
        $"http://127.0.0.1:{_forge.Port}/acme/mesh.git",
        name => name == "GITOPSGEN_TOKEN" ? _forge.Token : null,
        new Retry(_clock, TimeSpan.FromMilliseconds(1)),
        TimeSpan.FromSeconds(20),
        default);
}
