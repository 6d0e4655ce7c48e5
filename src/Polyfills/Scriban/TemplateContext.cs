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

    public TemplateContext()
        : this(null, null)
    {
    }

    public TemplateContext(ScriptObject? builtin)
        : this(builtin, null)
    {
    }

    public TemplateContext(IEqualityComparer<string>? keyComparer)
        : this(null, keyComparer)
    {
    }

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

    public ScriptObject BuiltinObject { get; }

    public ITemplateLoader? TemplateLoader { get; set; }

    public ParserOptions TemplateLoaderParserOptions { get; set; } = ParserOptions.Default;

    public LexerOptions TemplateLoaderLexerOptions { get; set; } = LexerOptions.Default;

    public TryGetVariableDelegate? TryGetVariable { get; set; }

    public TryGetMemberDelegate? TryGetMember { get; set; }

    /// <summary>The included templates so far, by path.</summary>
    public Dictionary<string, Template> CachedTemplates => _cachedTemplates ??= [];

    /// <summary>Room for a host or a function to keep data in.</summary>
    public Dictionary<object, object> Tags => _tags ??= [];

    public CancellationToken CancellationToken { get; set; }

    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>How long a regular expression of a template may take.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    public MemberRenamerDelegate MemberRenamer
    {
        get => _memberRenamer;
        set
        {
            _memberRenamer = value;
            _accessors = null;
        }
    }

    public MemberFilterDelegate? MemberFilter
    {
        get => _memberFilter;
        set
        {
            _memberFilter = value;
            _accessors = null;
        }
    }

    public CultureInfo CurrentCulture => _cultures.Count == 0 ? CultureInfo.InvariantCulture : _cultures[^1];

    public int CultureCount => _cultures.Count;

    public string? CurrentSourceFile => _sourceFiles.Count == 0 ? null : _sourceFiles[^1];

    public int SourceFileCount => _sourceFiles.Count;

    /// <summary>The call being made, if any.</summary>
    public ScriptNode? CurrentNode { get; private set; }

    public SourceSpan CurrentSpan => CurrentNode?.Span ?? default;

    /// <summary>Stands in where a script object is used without a rendering.</summary>
    internal static TemplateContext Detached { get; } = new();

    public static ScriptObject GetDefaultBuiltinObject() => new BuiltinFunctions();

    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Add(culture);
    }

    public CultureInfo PopCulture() => Pop(_cultures, nameof(PopCulture));

    public void PushSourceFile(string sourceFile)
    {
        ArgumentNullException.ThrowIfNull(sourceFile);
        _sourceFiles.Add(sourceFile);
    }

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

    internal ObjectAccessor GetMemberAccessor(object target) =>
        target is IScriptObject
            ? ScriptObjectAccessor.Default
            : (_accessors ??= AccessorCache.For(this, _comparer)).Get(target, this, _comparer);

    internal ScriptNode? EnterCall(ScriptNode? caller)
    {
        var outer = CurrentNode;
        CurrentNode = caller ?? outer;
        return outer;
    }

    internal void ExitCall(ScriptNode? outer) => CurrentNode = outer;

    private static T Pop<T>(List<T> stack, string method)
    {
        if (stack.Count == 0) throw new InvalidOperationException($"Cannot {method} more than {method.Replace("Pop", "Push", StringComparison.Ordinal)}");
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }
}
