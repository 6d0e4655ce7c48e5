using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>A unit that was added, removed or changed between two trees.</summary>
/// <param name="BeforePath">The file that it stood in; null when it is new.</param>
/// <param name="AfterPath">The file that it stands in; null when it is gone.</param>
/// <param name="Fields">What differs, field by field; the top-level fields of a unit that was added or removed.</param>
/// <param name="Lines">What differs, line by line, where a file has no fields.</param>
public sealed record UnitChange(
    UnitId Id,
    ChangeKind Kind,
    string? BeforePath,
    string? AfterPath,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<TextLine> Lines)
{
    [JsonIgnore]
    public string Path => AfterPath ?? BeforePath!;

    /// <summary>The parsed unit as it was, secrets included: for judging, never for showing.</summary>
    [JsonIgnore]
    internal Node? Before { get; init; }

    /// <summary>The parsed unit as it will be, secrets included: for judging, never for showing.</summary>
    [JsonIgnore]
    internal Node? After { get; init; }
}
