using System.Text.Json.Nodes;

namespace GitOpsGen.Delivery.Tests.PullRequests;

/// <summary>A pull request of <see cref="FakeForge"/>, with each service's names for the same things.</summary>
internal sealed class ForgePull
{
    public required int Number { get; init; }

    public required string Head { get; init; }

    public required string Base { get; init; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public bool IsOpen { get; set; } = true;

    /// <summary>The head is another repository's.</summary>
    public bool IsFromFork { get; init; }

    public List<string> Labels { get; } = [];

    public HashSet<string> Reviewers { get; } = [];

    public JsonObject ToJson() => new()
    {
        ["number"] = Number,
        ["iid"] = Number,
        ["title"] = Title,
        ["body"] = Body,
        ["description"] = Body,
        ["state"] = IsOpen ? "open" : "closed",
        ["html_url"] = $"https://forge/{Number}",
        ["web_url"] = $"https://forge/{Number}",
        ["source_branch"] = Head,
        ["target_branch"] = Base,
        ["head"] = new JsonObject { ["ref"] = Head, ["sha"] = "abc", ["label"] = $"{(IsFromFork ? "somebody" : "acme")}:{Head}", ["repo_id"] = IsFromFork ? 2 : 1 },
        ["base"] = new JsonObject { ["ref"] = Base, ["sha"] = "def", ["label"] = $"acme:{Base}", ["repo_id"] = 1 },
        ["source_project_id"] = IsFromFork ? 2 : 1,
        ["target_project_id"] = 1,
        ["labels"] = new JsonArray([.. Labels.Select(l => (JsonNode)new JsonObject { ["name"] = l })]),
    };
}
