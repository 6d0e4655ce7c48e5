using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>A fenced block of a page, and what the tool finds in it.</summary>
/// <param name="Kind">
/// <c>config</c>: laid over a valid mesh of two clusters, as defaults are. <c>whole</c>: a config by itself.
/// <c>manifests</c>: objects for the schemas. <c>lock</c>: a lock file. <c>template=path</c>: replaces that template.
/// </param>
internal sealed record PageExample(string Language, string Kind, string Text)
{
    private const string TemplateKind = "template=";

    /// <summary>Shell examples need a host, a disk that is full, or a person; they are for reading.</summary>
    public bool IsForReading => Language == "sh";

    public IReadOnlyList<(string Code, Severity Severity, string Message)> Findings() => Kind switch
    {
        "config" => Run(Over(RenderedTrees.TwoClusters, Text), new TemplateLibrary()),
        "whole" => Run(Text, new TemplateLibrary()),
        "manifests" => [.. Read(Text).SelectMany(Problems)],
        "lock" => Told(LockFile.Parse(Text).Diagnostics),
        _ when Kind.StartsWith(TemplateKind, StringComparison.Ordinal) =>
            Run(RenderedTrees.TwoClusters, new TemplateLibrary(new Dictionary<string, string> { [Kind[TemplateKind.Length..]] = Text })),
        _ => throw new NotSupportedException($"an example of the kind '{Language} {Kind}'"),
    };

    private static List<(string, Severity, string)> Run(string config, TemplateLibrary templates)
    {
        var loaded = Pipeline.Load(config, "mesh.config.yaml");
        return Told(loaded.Then(mesh => Pipeline.Run(mesh, templates, new SchemaCatalogue(), "test")).Diagnostics);
    }

    private static string Over(string mesh, string fragment) =>
        YamlWriter.Block(NodeMerge.Merge(Read(mesh).Single(), Read(fragment).Single())) + "\n";

    private static IReadOnlyList<Node> Read(string text)
    {
        var read = YamlReader.Read(text, "example.yaml");
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        return read.Value;
    }

    private static List<(string, Severity, string)> Problems(Node document)
    {
        var problems = new List<(string, Severity, string)>();
        new DocumentSchemaCheck(new SchemaCatalogue(), 31).Check((MappingNode)document, problem => problems.Add((problem.Code, Severity.Error, problem.Message)));
        return problems;
    }

    private static List<(string, Severity, string)> Told(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity, diagnostic.ToString()))];
}
