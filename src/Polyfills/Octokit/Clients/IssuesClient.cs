using System.Globalization;
using System.Text.Json.Nodes;

namespace Octokit;

/// <summary>To GitHub every pull request is an issue too, and labels are an issue's.</summary>
public interface IIssuesClient
{
    IIssuesLabelsClient Labels { get; }
}

public interface IIssuesLabelsClient
{
    Task<IReadOnlyList<Label?>?> AddToIssue(string owner, string name, long issueNumber, string[] labels);
}

internal sealed class IssuesClient(ApiConnection api) : IIssuesClient
{
    public IIssuesLabelsClient Labels { get; } = new IssuesLabelsClient(api);
}

internal sealed class IssuesLabelsClient(ApiConnection api) : IIssuesLabelsClient
{
    public Task<IReadOnlyList<Label?>?> AddToIssue(string owner, string name, long issueNumber, string[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return api.SendListAsync(
            HttpMethod.Post,
            string.Create(CultureInfo.InvariantCulture, $"{ApiConnection.Repository(owner, name)}/issues/{issueNumber}/labels"),
            new JsonObject { ["labels"] = ApiConnection.Array(labels) },
            Label.Read);
    }
}
