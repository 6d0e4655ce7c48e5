using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>A unit as it stands in one of the two trees: a parsed node, or the text of a file that has none.</summary>
/// <param name="Text">Null when the unit was parsed.</param>
internal sealed record Unit(UnitId Id, string Path, Node? Root, FileText? Text);
