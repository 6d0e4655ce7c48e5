namespace Octokit;

public enum ItemState
{
    Open,
    Closed,
}

public enum ItemStateFilter
{
    Open,
    Closed,
    All,
}

/// <summary>Which pull requests to list.</summary>
public class PullRequestRequest
{
    public ItemStateFilter State { get; set; }

    /// <summary><c>owner:branch</c>.</summary>
    public string? Head { get; set; }

    public string? Base { get; set; }
}

public class NewPullRequest(string title, string head, string baseRef)
{
    public string Title { get; } = title;

    public string Head { get; } = head;

    public string Base { get; } = baseRef;

    public string? Body { get; set; }
}

/// <summary>What is null stays as it is.</summary>
public class PullRequestUpdate
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public ItemState? State { get; set; }
}

public class PullRequestReviewRequest(IReadOnlyList<string> reviewers, IReadOnlyList<string> teamReviewers)
{
    public IReadOnlyList<string> Reviewers { get; } = reviewers;

    /// <summary>Slugs, without the organisation.</summary>
    public IReadOnlyList<string> TeamReviewers { get; } = teamReviewers;
}
