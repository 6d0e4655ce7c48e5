namespace GitOpsGen.Delivery.PullRequests;

/// <summary>
/// Title and body belong to both of us: our text stands between two markers, a person's around it. The title we last
/// set is kept in the body, so that one that a person has changed since stays.
/// </summary>
internal static class PullRequestText
{
    private const string Begin = "<!-- gitopsgen:begin -->";
    private const string TitlePrefix = "<!-- gitopsgen:title ";
    private const string Opening = "<!-- gitopsgen:opening -->";
    private const string End = "<!-- gitopsgen:end -->";

    public static string NewBody(string title, string generated) =>
        $"{Begin}\n{TitleLine(title)}\n{Harmless(generated).Trim()}\n{End}";

    /// <summary>
    /// Marks a new body of ours until labels and reviewers are set, which takes requests of their own: a run that ends in
    /// between is completed by the next, and a reviewer who was taken off after that stays off.
    /// </summary>
    public static string MarkOpening(string body) => $"{Opening}\n{body}";

    public static bool IsOpening(string body) => body.Contains(Opening, StringComparison.Ordinal);

    /// <summary>The existing body with our part replaced and no longer marked as opening; appended when someone removed the markers.</summary>
    public static string MergeBody(string existing, string title, string generated)
    {
        var body = Lines(existing).Replace($"{Opening}\n", "", StringComparison.Ordinal);
        var begin = body.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : body.IndexOf(End, begin, StringComparison.Ordinal);
        var ours = NewBody(title, generated);
        if (end >= 0)
            return body[..begin] + ours + body[(end + End.Length)..];
        var theirs = (begin < 0 ? body : body[..begin]).TrimEnd();
        return theirs.Length == 0 ? ours : $"{theirs}\n\n{ours}";
    }

    public static string MergeTitle(string existing, string existingBody, string generated)
    {
        var last = Array.Find(Lines(existingBody).Split('\n'), l => l.StartsWith(TitlePrefix, StringComparison.Ordinal));
        return last is null || last == TitleLine(existing) ? generated : existing;
    }

    /// <summary>Hosts give back what a browser sent: Windows line ends, and no blank ones at the end.</summary>
    public static bool SameText(string a, string b) => Lines(a).TrimEnd() == Lines(b).TrimEnd();

    /// <summary>Rendered content must not be able to end our part of the body early.</summary>
    private static string Harmless(string text) =>
        text.Replace("<!-- gitopsgen:", "<!- - gitopsgen:", StringComparison.Ordinal);

    private static string TitleLine(string title) => $"{TitlePrefix}{InComment(title)} -->";

    /// <summary>HTML ends a comment at the first <c>--&gt;</c>.</summary>
    private static string InComment(string title) => Lines(title).Replace('\n', ' ').Replace("--", "- -", StringComparison.Ordinal);

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
