using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The call that a builtin function is evaluated for.</summary>
internal readonly record struct CallSite(TemplateContext Context, ScriptNode? Caller)
{
    public SourceSpan Span => Caller?.Span ?? Context.CurrentSpan;

    public string? Text(object? value) => Context.ObjectToString(value);

    /// <summary>Calls a function that was handed to this one.</summary>
    public object? Call(IScriptCustomFunction function, ScriptArray arguments) =>
        FunctionCaller.CallWithValues(Context, Caller, function, arguments);

    public ScriptRuntimeException Error(string message) => new(Span, message);
}
