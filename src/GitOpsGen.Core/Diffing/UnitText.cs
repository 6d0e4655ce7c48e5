using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>A changed unit as two texts side by side, secrets redacted, for readers who want to see the YAML.</summary>
internal static class UnitText
{
    /// <summary>Lines that differ with some around them; all lines of a unit that was added or removed. Comments of the file are not among them.</summary>
    public static IReadOnlyList<TextLine> Lines(UnitChange change) => change.Lines.Count > 0
        ? change.Lines
        : LineDiff.Of(Block(change.Before, change.Id), Block(change.After, change.Id));

    private static IReadOnlyList<string> Block(Node? root, UnitId id) =>
        root is null ? [] : BlockText.Lines(Redactor.For(id).Redact(root, FieldPath.Root));
}
