using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>One field of a unit that is not what it was.</summary>
/// <param name="Path">For example <c>spec.http[0].route[subset=v2].weight</c>; list items are named by their natural key where they have one.</param>
/// <param name="Before">The old value as YAML on one line, secrets redacted; null when the field is new.</param>
/// <param name="After">The new value likewise; null when the field is gone.</param>
/// <param name="Lines">For text of several lines: the lines that differ, with some around them.</param>
public sealed record FieldChange(ChangeKind Kind, string Path, string? Before, string? After, IReadOnlyList<TextLine> Lines)
{
    /// <summary>The new value of an added field or the old one of a removed field, redacted, for renderers that write it as a block.</summary>
    [JsonIgnore]
    internal Node? Block { get; init; }
}
