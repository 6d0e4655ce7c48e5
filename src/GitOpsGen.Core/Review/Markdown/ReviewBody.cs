using System.Text;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>A pull request's body: the most important first, and what does not fit named.</summary>
internal static class ReviewBody
{
    // GitHub refuses bodies over 65,536 characters; 60,000 bytes leave a person room for words of their own.
    public const int MaxBytes = 60_000;

    // Kept free for the closing note, the footer, and the lines with which the delivery marks the tool's part.
    private const int Reserve = 4_000;

    private const int NamedInNote = 8;

    private const int MaxMisses = 10;

    public static string Of(MeshReview review)
    {
        var body = new StringBuilder();
        var size = 0;
        var leftOut = new List<string>();

        bool Add(string section)
        {
            if (size + Size(section) + 1 > MaxBytes - Reserve)
                return false;
            body.Append(section).Append('\n');
            size += Size(section) + 1;
            return true;
        }

        foreach (var (name, text) in Sections(review))
        {
            if (text.Length > 0 && !Add(text))
                leftOut.Add(name);
        }
        AddDetails(review, Add, leftOut);
        if (leftOut.Count > 0)
            body.Append(LeftOut(review, leftOut)).Append('\n');
        return body.Append(Footer(review)).ToString();
    }

    private static Section[] Sections(MeshReview review) =>
    [
        new("summary", SummarySections.Headline(review)),
        new("risks", SummarySections.Risks(review)),
        new("what changes", SummarySections.Statements(review)),
        new("matrix", MatrixSection.Of(review)),
        new("findings", FindingsSection.Of(review)),
        new("rollout", RolloutSection.Of(review)),
        new("topology", MermaidSection.Of(review)),
    ];

    /// <summary>Folds until the body is full; the names of the rest go into the closing note.</summary>
    private static void AddDetails(MeshReview review, Func<string, bool> add, List<string> leftOut)
    {
        var groups = review.Groups.Where(group => !TreePath.IsDerived(group.Shown.Path)).ToList();
        if (groups.Count == 0 || !add("### Details\n"))
            return;
        var misses = 0;
        foreach (var group in groups)
        {
            // A small unit may still fit where a large one did not; after some misses the body is full.
            if (misses < MaxMisses && add(DetailSection.Of(group)))
                continue;
            misses++;
            leftOut.Add(group.Shown.Id.ToString());
        }
    }

    private static string LeftOut(MeshReview review, List<string> names)
    {
        var rest = names.Count > NamedInNote ? $" and {Count.Number(names.Count - NamedInNote)} more" : "";
        var where = review.Facts.Metadata.Report is { } report ? MarkdownText.Inline(report) : "the output of gitopsgen diff";
        var shown = names.Take(NamedInNote).Select(name => MarkdownText.Inline(name.Length <= 80 ? name : name[..80]));
        return $"**Cut for length.** {Count.Of(names.Count, "part")} not shown here: {string.Join(", ", shown)}{rest}. All of it is in {where}.\n";
    }

    private static string Footer(MeshReview review)
    {
        var facts = review.Facts.Metadata;
        return $"---\n<sub>Rendered by gitopsgen {MarkdownText.Html(facts.GeneratorVersion)} from {MarkdownText.Html(facts.ConfigFile)}, config hash {MarkdownText.Html(facts.ConfigHash)}</sub>\n";
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    private sealed record Section(string Name, string Text);
}
