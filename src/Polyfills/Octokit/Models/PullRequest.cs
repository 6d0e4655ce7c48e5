using System.Text.Json;

namespace Octokit;

public class PullRequest
{
    public int Number { get; private init; }

    public string? Title { get; private init; }

    /// <summary>Null for an empty one.</summary>
    public string? Body { get; private init; }

    public string? HtmlUrl { get; private init; }

    public GitReference? Head { get; private init; }

    public GitReference? Base { get; private init; }

    public IReadOnlyList<Label?>? Labels { get; private init; }

    internal static PullRequest Read(JsonElement json) => new()
    {
        Number = checked((int)json.Number("number")),
        Title = json.Text("title"),
        Body = json.Text("body"),
        HtmlUrl = json.Text("html_url"),
        Head = json.Model("head", GitReference.Read),
        Base = json.Model("base", GitReference.Read),
        Labels = json.List("labels", Label.Read),
    };
}

public class GitReference
{
    /// <summary><c>owner:branch</c>.</summary>
    public string? Label { get; private init; }

    public string? Ref { get; private init; }

    public string? Sha { get; private init; }

    internal static GitReference Read(JsonElement json) => new()
    {
        Label = json.Text("label"),
        Ref = json.Text("ref"),
        Sha = json.Text("sha"),
    };
}

public class Label
{
    public string? Name { get; private init; }

    internal static Label Read(JsonElement json) => new() { Name = json.Text("name") };
}
