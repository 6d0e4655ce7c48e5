using System.Globalization;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace Scriban;

/// <summary>
/// Everything one rendering works with: variables, output, limits and conversions. A context belongs to one thread; creating one is
/// cheap, and any number of them can render the same <see cref="Template"/> at the same time.
/// </summary>
public partial class TemplateContext
{
    private readonly IEqualityComparer<string>? _comparer;
    private readonly List<string> _sourceFiles = [];
    private readonly List<CultureInfo> _cultures = [];
    private Dictionary<string, Template>? _cachedTemplates;
    private Dictionary<object, object>? _tags;
    private AccessorCache? _accessors;
    private MemberRenamerDelegate _memberRenamer = StandardMemberRenamer.Default;
    private MemberFilterDelegate? _memberFilter;

    /// <summary>A context with all builtins.</summary>
    public TemplateContext()
        : this(null, null)
    {
    }

    /// <summary>A context with the given builtins only.</summary>
    public TemplateContext(ScriptObject? builtin)
        : this(builtin, null)
    {
    }

    /// <summary>A context that compares names with the comparer.</summary>
    public TemplateContext(IEqualityComparer<string>? keyComparer)
        : this(null, keyComparer)
    {
    }

    /// <summary>Null for the builtins means all of them, null for the comparer case-sensitive names.</summary>
    public TemplateContext(ScriptObject? builtin, IEqualityComparer<string>? keyComparer)
    {
        _comparer = keyComparer;
        BuiltinObject = builtin ?? GetDefaultBuiltinObject();
        PushGlobal(BuiltinObject);
    }

    /// <summary>Called for a member that an object does not have.</summary>
    public delegate bool TryGetMemberDelegate(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    /// <summary>Called for a variable that no scope has.</summary>
    public delegate bool TryGetVariableDelegate(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value);

    /// <summary>The lowest global. Changes are seen by this context only.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>Finds included templates; without one, <c>include</c> is an error.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>How included templates are parsed.</summary>
    public ParserOptions TemplateLoaderParserOptions { get; set; } = ParserOptions.Default;

    /// <summary>How included templates are read; the mode of the including template is not passed on.</summary>
    public LexerOptions TemplateLoaderLexerOptions { get; set; } = LexerOptions.Default;

    /// <summary>A last resort before a missing variable is null or an error.</summary>
    public TryGetVariableDelegate? TryGetVariable { get; set; }

    /// <summary>A last resort before a missing member is null or an error.</summary>
    public TryGetMemberDelegate? TryGetMember { get; set; }

    /// <summary>The included templates so far, by path.</summary>
    public Dictionary<string, Template> CachedTemplates => _cachedTemplates ??= [];

    /// <summary>Room for a host or a function to keep data in.</summary>
    public Dictionary<object, object> Tags => _tags ??= [];

    /// <summary>Looked at in every statement and loop step.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Used by WriteLine only; the text of a template keeps its own line ends.</summary>
    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>How long a regular expression of a template may take.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How .NET members are named in templates. Use one delegate for all contexts: what is known about types is shared through it.
    /// </summary>
    public MemberRenamerDelegate MemberRenamer
    {
        get => _memberRenamer;
        set
        {
            _memberRenamer = value;
            _accessors = null;
        }
    }

    /// <summary>Which .NET members templates can see. With a filter, a context inspects types anew.</summary>
    public MemberFilterDelegate? MemberFilter
    {
        get => _memberFilter;
        set
        {
            _memberFilter = value;
            _accessors = null;
        }
    }

    /// <summary>Invariant unless one was pushed: the culture of the machine never matters.</summary>
    public CultureInfo CurrentCulture => _cultures.Count == 0 ? CultureInfo.InvariantCulture : _cultures[^1];

    public int CultureCount => _cultures.Count;

    /// <summary>The file being rendered, for loaders that resolve relative names.</summary>
    public string? CurrentSourceFile => _sourceFiles.Count == 0 ? null : _sourceFiles[^1];

    public int SourceFileCount => _sourceFiles.Count;

    /// <summary>The call being made, if any.</summary>
    public ScriptNode? CurrentNode { get; private set; }

    /// <summary>Where the current call stands, for errors without a better place.</summary>
    public SourceSpan CurrentSpan => CurrentNode?.Span ?? default;

    /// <summary>Stands in where a script object is used without a rendering.</summary>
    internal static TemplateContext Detached { get; } = new();

    /// <summary>Cheap: the functions are shared until a context changes them.</summary>
    public static ScriptObject GetDefaultBuiltinObject() => new BuiltinFunctions();

    /// <summary>Formats and parses with the culture from now on.</summary>
    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Add(culture);
    }

    /// <summary>Goes back to the culture before.</summary>
    public CultureInfo PopCulture() => Pop(_cultures, nameof(PopCulture));

    /// <summary>Called for each template that is rendered and has a path.</summary>
    public void PushSourceFile(string sourceFile)
    {
        ArgumentNullException.ThrowIfNull(sourceFile);
        _sourceFiles.Add(sourceFile);
    }

    /// <summary>Goes back to the file before.</summary>
    public string PopSourceFile() => Pop(_sourceFiles, nameof(PopSourceFile));

    /// <summary>Makes the context as good as new, except for its options.</summary>
    public virtual void Reset()
    {
        while (OutputCount > 1) PopOutput();
        (Output as StringBuilderOutput)?.Builder.Clear();
        while (GlobalCount > 1) PopGlobal();
        _cultures.Clear();
        _sourceFiles.Clear();
        _cachedTemplates = null;
        _accessors = null;
        ResetOutputLength();
    }

    /// <summary>How to read members of the object: script objects need no lookup.</summary>
    internal ObjectAccessor GetMemberAccessor(object target) =>
        target is IScriptObject
            ? ScriptObjectAccessor.Default
            : (_accessors ??= AccessorCache.For(this, _comparer)).Get(target, this, _comparer);

    /// <summary>Makes the caller the current node and returns the one before.</summary>
    internal ScriptNode? EnterCall(ScriptNode? caller)
    {
        var outer = CurrentNode;
        CurrentNode = caller ?? outer;
        return outer;
    }

    /// <summary>Restores the node that was current before the call.</summary>
    internal void ExitCall(ScriptNode? outer) => CurrentNode = outer;

    private static T Pop<T>(List<T> stack, string method)
    {
        if (stack.Count == 0)
            throw new InvalidOperationException($"Cannot {method} more than {method.Replace("Pop", "Push", StringComparison.Ordinal)}");
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }
}
