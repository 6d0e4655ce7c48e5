using System.Text.Json;

namespace Octokit;

public class PullRequest
{
    public int Number { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>Null for an empty one.</summary>
    public string? Body { get; private init; }

    public string HtmlUrl { get; private init; } = "";

    public GitReference Head { get; private init; } = new("", "");

    public GitReference Base { get; private init; } = new("", "");

    public IReadOnlyList<Label> Labels { get; private init; } = [];

    internal static PullRequest Read(JsonElement json) => new()
    {
        Number = json.GetProperty("number").GetInt32(),
        Title = json.Text("title") ?? "",
        Body = json.Text("body"),
        HtmlUrl = json.Text("html_url") ?? "",
        Head = GitReference.Read(json.GetProperty("head")),
        Base = GitReference.Read(json.GetProperty("base")),
        Labels = json.TryGetProperty("labels", out var labels) ? labels.List(Label.Read) : [],
    };
}

public class GitReference(string @ref, string sha)
{
    public string Ref { get; } = @ref;

    public string Sha { get; } = sha;

    internal static GitReference Read(JsonElement json) => new(json.Text("ref") ?? "", json.Text("sha") ?? "");
}

public class Label(string name)
{
    public string Name { get; } = name;

    internal static Label Read(JsonElement json) => new(json.Text("name") ?? "");
}
