using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Sentences;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>What a reviewer reads in the first ten seconds: how much, how risky, what.</summary>
internal static class SummarySections
{
    private const int MaxRisks = 24;
    private const int MaxStatements = 40;

    /// <summary>How many resources change, in how many clusters, and how much was formatting.</summary>
    public static string Headline(MeshReview review)
    {
        var changes = review.Changes;
        var formatting = review.Diff.FormattingOnly.Count;
        var aside = formatting == 0 ? "" : $" {Count.Of(formatting, "more file")} changed in comments or formatting only, not shown.";
        if (changes.Count == 0)
            return $"## Mesh {MarkdownText.Inline(review.Facts.Metadata.MeshId)}\n\n**Nothing changes in the mesh.**{aside}\n";
        var touched = review.TouchedClusters == 0 ? "" : $" in {Count.Of(review.TouchedClusters, "cluster")}";
        return $"## Mesh {MarkdownText.Inline(review.Facts.Metadata.MeshId)}\n\n"
            + $"**{Count.Of(changes.Count, "resource")}{touched}**: {Counts(changes)}.{aside}\n";
    }

    /// <summary>Before anything else; empty when nothing is risky.</summary>
    public static string Risks(MeshReview review)
    {
        var risky = review.Risky.ToList();
        if (risky.Count == 0)
            return "";
        var lines = new List<string> { $"### ⚠️ {Count.Of(risky.Count, "risk")}", "" };
        foreach (var kind in risky.Take(MaxRisks).GroupBy(statement => statement.Sentence.Risk!.Value))
        {
            lines.Add($"- **{RiskText.Name(kind.Key)}.** {RiskText.Meaning(kind.Key)}");
            lines.AddRange(kind.Select(statement => $"  - {Told(statement)}"));
        }
        AddRest(lines, risky.Count - MaxRisks, "risk");
        return Text(lines);
    }

    /// <summary>What is not among the risks; nothing is told twice.</summary>
    public static string Statements(MeshReview review)
    {
        var plain = review.Statements.Where(statement => statement.Sentence.Risk is null).ToList();
        if (plain.Count == 0)
            return "";
        var lines = new List<string> { "### What changes", "" };
        lines.AddRange(plain.Take(MaxStatements).Select(statement => $"- {Told(statement)}"));
        AddRest(lines, plain.Count - MaxStatements, "change");
        return Text(lines);
    }

    private static string Told(Statement statement) => statement.Render(MarkdownText.Inline);

    private static string Counts(IReadOnlyList<UnitChange> changes)
    {
        string Of(ChangeKind kind, string word) => changes.Count(change => change.Kind == kind) is var count and > 0 ? $"{Count.Number(count)} {word}" : "";
        string[] parts = [Of(ChangeKind.Added, "added"), Of(ChangeKind.Changed, "changed"), Of(ChangeKind.Removed, "removed")];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static void AddRest(List<string> lines, int rest, string noun)
    {
        if (rest > 0)
            lines.Add($"- … and {Count.Of(rest, $"more {noun}")}");
    }

    private static string Text(List<string> lines) => string.Join('\n', lines) + "\n";
}
