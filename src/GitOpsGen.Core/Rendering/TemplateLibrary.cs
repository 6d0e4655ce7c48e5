using System.Collections.Concurrent;
using GitOpsGen.Core.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GitOpsGen.Core.Rendering;

/// <summary>The templates of a run: the built-in ones, and the user's in their place. Each is parsed once.</summary>
public sealed class TemplateLibrary : ITemplateLoader
{
    private const string Root = "templates/";

    private readonly IReadOnlyDictionary<string, string> _overrides;
    private readonly string _overridesFolder;
    private readonly ConcurrentDictionary<string, Template> _parsed = new();

    /// <param name="overrides">The user's templates: text by path relative to their folder, with forward slashes.</param>
    /// <param name="overridesFolder">That folder, as messages name it.</param>
    public TemplateLibrary(IReadOnlyDictionary<string, string>? overrides = null, string overridesFolder = "templates")
    {
        _overrides = overrides ?? new Dictionary<string, string>();
        _overridesFolder = overridesFolder;
    }

    /// <summary>The paths of the built-in templates, sorted.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
    [
        .. typeof(TemplateLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Mistakes in the user's templates, and files that replace nothing.</summary>
    public IReadOnlyList<Diagnostic> Check()
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var path in _overrides.Keys.Order(StringComparer.Ordinal))
        {
            // A file that begins with '_' is there to be included.
            if (!BuiltIn.Contains(path) && !Path.GetFileName(path).StartsWith('_'))
                diagnostics.Add(TemplateDiagnostics.ReplacesNothing(NameOf(path), path, BuiltIn));
            diagnostics.AddRange(Parse(path).Messages.Where(message => message.Type == ParserMessageType.Error).Select(message => TemplateDiagnostics.Syntax(message, TextOf(path))));
        }
        return diagnostics;
    }

    /// <summary>Parses at the first call for the path; a template with errors is returned too, and says so itself.</summary>
    /// <param name="path">Relative to <c>templates/</c>, for example <c>apps/helm.yaml.sbn</c>.</param>
    /// <exception cref="FileNotFoundException">Neither the user nor the tool has the template.</exception>
    public Template Parse(string path) => _parsed.GetOrAdd(path, static (path, library) => Template.Parse(library.TextOf(path), library.NameOf(path)), this);

    string ITemplateLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        _overrides.ContainsKey(templateName) || BuiltIn.Contains(templateName)
            ? templateName
            : throw new ScriptRuntimeException(callerSpan, $"there is no template '{templateName}'{(DidYouMean.Hint(templateName, _overrides.Keys.Concat(BuiltIn)) is { } hint ? $"; {hint}" : "")}");

    string ITemplateLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => TextOf(templatePath);

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(TextOf(templatePath));

    private string NameOf(string path) => _overrides.ContainsKey(path) ? $"{_overridesFolder}/{path}" : Root + path;

    /// <summary>As it stands in the file.</summary>
    public string TextOf(string path)
    {
        if (_overrides.TryGetValue(path, out var text))
            return text;
        using var stream = typeof(TemplateLibrary).Assembly.GetManifestResourceStream(Root + path)
            ?? throw new FileNotFoundException($"there is no template '{path}'");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
