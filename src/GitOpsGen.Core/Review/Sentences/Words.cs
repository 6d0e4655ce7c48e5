using System.Runtime.CompilerServices;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Joins pieces of text and values into one, keeping the two apart.</summary>
internal static class Words
{
    public static FormattableString Then(this FormattableString first, FormattableString second)
    {
        var offset = first.ArgumentCount;
        var format = second.Format;
        for (var i = second.ArgumentCount - 1; i >= 0; i--)
            format = format.Replace($"{{{i}}}", $"{{{i + offset}}}", StringComparison.Ordinal);
        return FormattableStringFactory.Create(first.Format + format, [.. first.GetArguments(), .. second.GetArguments()]);
    }

    /// <summary>Text of this tool's own, where it stands in a variable.</summary>
    public static FormattableString Plain(string text) => FormattableStringFactory.Create(text);

    /// <summary><c>10 → 50</c>, with a word for what was not there.</summary>
    public static FormattableString Change(string? before, string? after, string missing) => (before, after) switch
    {
        (null, { } value) => $"{missing} → {value}",
        ({ } value, null) => $"{value} → {missing}",
        _ => $"{before} → {after}",
    };
}
