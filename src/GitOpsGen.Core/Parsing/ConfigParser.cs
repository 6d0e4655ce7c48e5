using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing;

/// <summary>The first stage: the text of <c>mesh.config.yaml</c> to typed records, with every mistake of form in one pass.</summary>
public static class ConfigParser
{
    // The root is bound even when a required part is missing, so that the other parts can be looked at.
    private static readonly RecordShape Shape = new(typeof(MeshFile), keepIncomplete: true);

    /// <param name="fileName">How messages name the text.</param>
    /// <param name="draft">What could be bound in spite of errors; some of its required parts may be null.</param>
    public static StageResult<ParsedConfig> Parse(string text, string fileName, out MeshFile? draft)
    {
        draft = null;
        var diagnostics = new List<Diagnostic>();
        return YamlReader.TryRead(text, fileName, diagnostics) is { } documents
            ? Bind(documents, fileName, diagnostics, out draft)
            : StageResult.Failed<ParsedConfig>(diagnostics);
    }

    /// <summary>Whether everything was bound in spite of the finding, but for a key that is unknown (MESH1101).</summary>
    internal static bool LosesNothing(Diagnostic finding) => finding.Severity != Severity.Error || finding.Code == "MESH1101";

    private static StageResult<ParsedConfig> Bind(IReadOnlyList<Node> documents, string fileName, List<Diagnostic> diagnostics, out MeshFile? draft)
    {
        draft = null;
        if (documents.Count == 0 || documents[0] is ScalarNode { IsNull: true })
            return StageResult.Failed<ParsedConfig>(BindingDiagnostics.EmptyFile(fileName));
        if (documents.Count > 1)
            diagnostics.Add(BindingDiagnostics.SecondDocument(documents[1].Location));
        if (documents[0] is not MappingNode root)
            return StageResult.Failed<ParsedConfig>([.. diagnostics, BindingDiagnostics.WrongType(documents[0].Location, "a mapping", NodeWords.Describe(documents[0]), "'gitopsgen init' writes a config to start from")]);
        var resolved = Inheritance.Apply(root);
        var ofShape = new List<Diagnostic>();
        var file = draft = (MeshFile?)Shape.Bind(resolved, new BindContext(ofShape));
        if (file?.ApiVersion is { } version && version != MeshFile.CurrentApiVersion)
            ofShape.Add(BindingDiagnostics.NotOneOf(file.At("apiVersion"), version, [MeshFile.CurrentApiVersion]));
        // A mistake in a default shows in every cluster that inherits it, but is one mistake.
        IReadOnlyList<Diagnostic> distinct = [.. Findings.Joined(diagnostics, ofShape).Distinct()];
        return file is null
            ? StageResult.Failed<ParsedConfig>(distinct)
            : StageResult.Of(new ParsedConfig(fileName, file, resolved), distinct);
    }
}
