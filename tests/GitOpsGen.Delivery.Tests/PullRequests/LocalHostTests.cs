using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests.PullRequests;

public sealed class LocalHostTests : IDisposable
{
    private static readonly PullRequestContent s_content =
        new("gitopsgen/main", "main", "Title + é", "Body", "abc") { Labels = ["mesh"], Reviewers = ["acme/platform"] };

    private readonly TemporaryFolder _folder = new();
    private readonly LocalHost _host;

    public LocalHostTests() => _host = new LocalHost(_folder.Root);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pull_request_is_two_readable_files()
    {
        await _host.CreateAsync(s_content, default);

        Assert.Equal("Body\n", File.ReadAllText(_folder["1/body.md"]));
        Assert.Equal(
            """
            {
              "number": 1,
              "state": "open",
              "title": "Title + é",
              "head": "gitopsgen/main",
              "base": "main",
              "commit": "abc",
              "labels": [
                "mesh"
              ],
              "reviewers": [
                "acme/platform"
              ]
            }

            """,
            File.ReadAllText(_folder["1/pull-request.json"]));
    }

    [Fact]
    public async Task A_second_one_for_the_same_branches_is_refused_while_the_first_is_open()
    {
        await _host.CreateAsync(s_content, default);
        Assert.Null(await _host.CreateAsync(s_content, default));
        Assert.Equal(2, (await _host.CreateAsync(s_content with { Base = "release" }, default))!.Number);
    }

    [Theory]
    [InlineData("merged")]
    [InlineData("closed")]
    public async Task A_person_may_set_the_state_by_hand(string state)
    {
        await _host.CreateAsync(s_content, default);
        File.WriteAllText(_folder["1/pull-request.json"], File.ReadAllText(_folder["1/pull-request.json"]).Replace("open", state, StringComparison.Ordinal));

        Assert.Null(await _host.FindOpenAsync("gitopsgen/main", "main", default));
        Assert.Equal(2, (await _host.CreateAsync(s_content, default))!.Number);
    }

    [Fact]
    public async Task A_half_made_one_of_a_killed_run_is_never_seen()
    {
        _folder.Write("1.new/body.md", "half");
        Assert.Null(await _host.FindOpenAsync("gitopsgen/main", "main", default));
        Assert.Equal(1, (await _host.CreateAsync(s_content, default))!.Number);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_a_clear_error()
    {
        _folder.Write("file", "");
        var error = await Assert.ThrowsAsync<DeliveryException>(() => new LocalHost(_folder["file/pull-requests"]).CreateAsync(s_content, default));
        Assert.Equal("MESH5202", error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Unreadable_metadata_is_a_clear_error(string text)
    {
        _folder.Write("1/pull-request.json", text);
        var error = await Assert.ThrowsAsync<DeliveryException>(() => _host.FindOpenAsync("a", "b", default));
        Assert.Equal("MESH5201", error.Diagnostics[0].Code);
    }
}
