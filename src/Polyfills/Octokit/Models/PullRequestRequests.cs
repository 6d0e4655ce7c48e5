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

/// <summary>What stands in a query.</summary>
public abstract class RequestParameters
{
    public virtual IDictionary<string, string> ToParametersDictionary() => new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Which pull requests to list: the newest first.</summary>
public class PullRequestRequest : RequestParameters
{
    public ItemStateFilter State { get; set; }

    /// <summary><c>owner:branch</c>.</summary>
    public string? Head { get; set; }

    public string? Base { get; set; }

    public override IDictionary<string, string> ToParametersDictionary()
    {
        (string Name, string? Value)[] all =
            [("state", State.ToString().ToLowerInvariant()), ("head", Head), ("base", Base), ("sort", "created"), ("direction", "desc")];
        return all.Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal);
    }
}

public class NewPullRequest(string title, string head, string baseRef)
{
    public string Title { get; } = Ensure.NotEmpty(title);

    public string Head { get; } = Ensure.NotEmpty(head);

    public string Base { get; } = Ensure.NotEmpty(baseRef);

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
