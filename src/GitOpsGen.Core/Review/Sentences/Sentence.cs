using System.Globalization;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>The subject of a sentence; sentences are told in this order.</summary>
internal enum Topic
{
    Clusters,
    Versions,
    Identity,
    Security,
    Traffic,
    Namespaces,
    Components,
    Other,
}

/// <summary>
/// A change in the mesh's own words, without its cluster. Literal text and values stay apart (a format and its
/// arguments), so that each output escapes the values in its own way.
/// </summary>
internal sealed record Sentence(Topic Topic, FormattableString Text, Risk? Risk = null)
{
    /// <summary>A wider sentence that makes this one superfluous when it is told of the same cluster.</summary>
    public string? CoveredBy { get; init; }

    /// <summary>The fields that the sentence tells of begin with one of these; null when it tells the whole change.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Words of this tool's own that stand behind the clusters, for example <c>, with everything in it</c>.</summary>
    public string Aside { get; init; } = "";

    /// <summary>The sentence as text, by which equal ones are recognised.</summary>
    public string Plain => Render(value => value) + Aside;

    /// <summary>Without <see cref="Aside"/>.</summary>
    /// <param name="escape">Makes a value safe in the output; secrets are taken out before.</param>
    public string Render(Func<string, string> escape)
    {
        var values = Text.GetArguments().Select(value => (object)escape(SecretWords.Scrub(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")));
        return string.Format(CultureInfo.InvariantCulture, Text.Format, [.. values]);
    }
}
