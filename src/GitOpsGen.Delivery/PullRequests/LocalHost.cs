using System.Globalization;
using System.Text.Json;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>
/// Pull requests as files, for trying things out and for repositories without a service:
/// <c>&lt;number&gt;/pull-request.json</c>, <c>body.md</c> and <c>report.html</c> in one folder.
/// </summary>
/// <param name="folder">Usually <c>.gitopsgen/pull-requests</c> beside the config.</param>
public sealed class LocalHost(string folder) : IPullRequestHost
{
    private const string MetadataFile = "pull-request.json";
    private const string BodyFile = "body.md";

    /// <summary>The review page beside the body.</summary>
    public const string ReportFile = "report.html";

    private readonly string _folder = Path.GetFullPath(folder);

    public Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation) =>
        Task.FromResult(Find(head, baseBranch));

    public Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation)
    {
        using var turn = FileLock.Wait(_folder, TimeSpan.FromSeconds(10));
        if (turn is null || Find(content.Head, content.Base) is not null)
            return Task.FromResult<PullRequest?>(null);
        var number = Numbers().DefaultIfEmpty().Max() + 1;
        // Complete before it has its name: nobody, a killed run's successor included, ever sees half of it.
        var unfinished = Path.Combine(_folder, $"{number}.new");
        Guard(() =>
        {
            Write(unfinished, number, "open", content);
            Directory.Move(unfinished, FolderOf(number));
        });
        return Task.FromResult<PullRequest?>(Describe(number, content));
    }

    public Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation)
    {
        Guard(() => Write(FolderOf(existing.Number), existing.Number, "open", content));
        return Task.FromResult(Describe(existing.Number, content));
    }

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation)
    {
        var closed = Read(existing.Number) with { State = merged ? "merged" : "closed" };
        Guard(() => Save(Path.Combine(FolderOf(existing.Number), MetadataFile), closed.ToJson()));
        return Task.CompletedTask;
    }

    private PullRequest? Find(string head, string baseBranch)
    {
        foreach (var number in Numbers().Order())
        {
            if (Read(number) is { IsOpen: true } open && open.Head == head && open.Base == baseBranch)
            {
                var body = Path.Combine(FolderOf(number), BodyFile);
                return new PullRequest(number, open.Title, File.Exists(body) ? File.ReadAllText(body) : "", head, baseBranch, FolderOf(number));
            }
        }

        return null;
    }

    private IEnumerable<int> Numbers() =>
        !Directory.Exists(_folder) ? [] : Directory.EnumerateDirectories(_folder)
            .Select(f => int.TryParse(Path.GetFileName(f), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0);

    private LocalPullRequest Read(int number)
    {
        var file = Path.Combine(FolderOf(number), MetadataFile);
        try
        {
            return LocalPullRequest.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new DeliveryException(PullRequestDiagnostics.LocalUnreadable(file, e.Message), e);
        }
    }

    private static void Write(string folder, int number, string state, PullRequestContent content)
    {
        Directory.CreateDirectory(folder);
        Save(Path.Combine(folder, BodyFile), content.Body.TrimEnd() + "\n");
        if (content.Report is { } report)
            Save(Path.Combine(folder, ReportFile), report.Value);
        Save(Path.Combine(folder, MetadataFile), new LocalPullRequest(
            number, state, content.Title, content.Head, content.Base, content.Commit, content.Labels, content.Reviewers).ToJson());
    }

    private static void Save(string file, string text)
    {
        File.WriteAllText(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(PullRequestDiagnostics.LocalUnwritable(_folder, e.Message), e);
        }
    }

    private PullRequest Describe(int number, PullRequestContent content) =>
        new(number, content.Title, content.Body, content.Head, content.Base, FolderOf(number));

    private string FolderOf(int number) => Path.Combine(_folder, number.ToString(CultureInfo.InvariantCulture));
}
