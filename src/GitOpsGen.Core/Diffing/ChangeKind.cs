using System.Text.Json.Serialization;

namespace GitOpsGen.Core.Diffing;

/// <summary>What happened to a unit or a field. Formatting-only changes are no changes: <see cref="TreeDiff.FormattingOnly"/> counts them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    [JsonStringEnumMemberName("added")]
    Added,

    [JsonStringEnumMemberName("removed")]
    Removed,

    [JsonStringEnumMemberName("changed")]
    Changed,
}
