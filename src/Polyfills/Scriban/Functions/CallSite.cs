using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The call that a builtin function is evaluated for.</summary>
internal readonly record struct CallSite(TemplateContext Context, ScriptNode? Caller)
{
    /// <summary>Where errors of the function are reported.</summary>
    public SourceSpan Span => Caller?.Span ?? Context.CurrentSpan;

    /// <summary>The text of a value as the context writes it, overrides included.</summary>
    public string? Text(object? value) => Context.ObjectToString(value);

    /// <summary>Calls a function that was handed to this one.</summary>
    public object? Call(IScriptCustomFunction function, ScriptArray arguments) =>
        FunctionCaller.CallWithValues(Context, Caller, function, arguments);

    /// <summary>An error at the call, for the function to throw.</summary>
    public ScriptRuntimeException Error(string message) => new(Span, message);
}
