using GitOpsGen.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Text to located nodes. YamlDotNet tokenizes; this class keeps positions, resolves aliases and merge keys, and enforces limits.</summary>
public sealed class YamlReader
{
    private readonly string _file;
    private readonly YamlLimits _limits;
    private readonly Parser _parser;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, Node> _anchors = [];

    private YamlReader(string text, string file, YamlLimits limits, List<Diagnostic> diagnostics)
    {
        _diagnostics = diagnostics;
        _file = file;
        _limits = limits;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Every document of the text, in order; an empty text has none.</summary>
    /// <param name="file">How diagnostics name the text.</param>
    public static StageResult<IReadOnlyList<Node>> Read(string text, string file, YamlLimits? limits = null)
    {
        var diagnostics = new List<Diagnostic>();
        return TryRead(text, file, diagnostics, limits) is { } documents
            ? StageResult.Of(documents, diagnostics)
            : StageResult.Failed<IReadOnlyList<Node>>(diagnostics);
    }

    /// <summary>What could be read in spite of mistakes such as duplicate keys; null when the text is not YAML at all.</summary>
    public static IReadOnlyList<Node>? TryRead(string text, string file, List<Diagnostic> diagnostics, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (text.Length > limits.Characters)
        {
            diagnostics.Add(YamlDiagnostics.TooLarge(file, text.Length, limits.Characters));
            return null;
        }
        text = text.TrimStart('\uFEFF');
        if (BlockReader.TryRead(text, file, limits) is { } simple)
            return simple;
        return ReadCompletely(text, file, limits, diagnostics);
    }

    /// <summary>Without trying the fast reader first.</summary>
    internal static IReadOnlyList<Node>? ReadCompletely(string text, string file, YamlLimits limits, List<Diagnostic> diagnostics)
    {
        try
        {
            return new YamlReader(text, file, limits, diagnostics).ReadDocuments();
        }
        catch (YamlException e)
        {
            diagnostics.Add(SyntaxErrors.Explain(text, file, e));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's way of saying so for a flow list or mapping without an end.
            diagnostics.Add(YamlDiagnostics.Syntax(UnclosedFlow.Find(text, file), "this bracket is not closed"));
        }
        catch (LimitException e)
        {
            diagnostics.Add(e.Diagnostic);
        }
        return null;
    }

    private List<Node> ReadDocuments()
    {
        var documents = new List<Node>();
        _parser.Consume<StreamStart>();
        while (!_parser.Accept<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            documents.Add(ReadNode(0));
            _parser.Consume<DocumentEnd>();
        }
        return documents;
    }

    private Node ReadNode(int depth)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Anchored(scalar, new ScalarNode(Span(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain));
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias);
        if (depth >= _limits.Depth)
            throw new LimitException(YamlDiagnostics.TooDeep(Span(_parser.Current!.Start, _parser.Current.End), _limits.Depth));
        return _parser.TryConsume<SequenceStart>(out var sequence) ? ReadSequence(sequence, depth) : ReadMapping(_parser.Consume<MappingStart>(), depth);
    }

    private Node ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<Node>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        var end = _parser.Consume<SequenceEnd>();
        return Limited(start, new SequenceNode(Span(start.Start, end.End), [.. items]));
    }

    private Node ReadMapping(MappingStart start, int depth)
    {
        var builder = new MappingBuilder(_diagnostics);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            builder.Add(key, value);
        }
        var end = _parser.Consume<MappingEnd>();
        return Limited(start, new MappingNode(Span(start.Start, end.End), builder.Entries()));
    }

    private Node Resolve(AnchorAlias alias)
    {
        var span = Span(alias.Start, alias.End);
        if (_anchors.TryGetValue(alias.Value.Value, out var node))
            return node;
        _diagnostics.Add(YamlDiagnostics.UnknownAnchor(span, alias.Value.Value));
        // Text as written: an empty value would be a second mistake of its own.
        return new ScalarNode(span, $"*{alias.Value.Value}", isPlain: false);
    }

    private Node Limited(NodeEvent start, Node node)
    {
        if (node.Weight > _limits.Nodes)
            throw new LimitException(YamlDiagnostics.TooManyNodes(node.Location, _limits.Nodes));
        return Anchored(start, node);
    }

    private Node Anchored(NodeEvent start, Node node)
    {
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = node;
        return node;
    }

    private SourceLocation Span(Mark start, Mark end) =>
        new(_file, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    private sealed class LimitException(Diagnostic diagnostic) : Exception(diagnostic.Message)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
