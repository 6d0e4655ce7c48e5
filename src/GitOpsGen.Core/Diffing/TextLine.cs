using System.Text.Json.Serialization;

namespace GitOpsGen.Core.Diffing;

[JsonConverter(typeof(JsonStringEnumConverter<TextLineKind>))]
public enum TextLineKind
{
    [JsonStringEnumMemberName("context")]
    Context,

    [JsonStringEnumMemberName("added")]
    Added,

    [JsonStringEnumMemberName("removed")]
    Removed,

    /// <summary>Lines were left out here; the text says how many.</summary>
    [JsonStringEnumMemberName("gap")]
    Gap,
}

/// <summary>A line of a text diff, safe to print: control characters are escaped.</summary>
public sealed record TextLine(TextLineKind Kind, string Text);
