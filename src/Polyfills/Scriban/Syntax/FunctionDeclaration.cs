using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>func … end</c>, <c>f(x) = …</c> or <c>do … end</c>, which has no name.</summary>
internal sealed class FunctionDeclaration : ScriptStatement, IScriptCustomFunction
{
    private static readonly ScriptParameterInfo AnyParameter = new(typeof(object), string.Empty);

    private readonly ScriptVariable? _name;
    private readonly FunctionParameter[]? _parameters;
    private readonly ScriptStatement _body;

    /// <summary>A null name makes it anonymous; null parameters make it one that reads its arguments from <c>$</c>.</summary>
    public FunctionDeclaration(ScriptVariable? name, FunctionParameter[]? parameters, ScriptStatement body)
    {
        _name = name;
        _parameters = parameters;
        _body = body;
        RequiredParameterCount = parameters?.Count(p => p.Kind == FunctionParameterKind.Required) ?? 0;
        VarParamKind = parameters is null ? ScriptVarParamKind.Direct
            : parameters.Any(p => p.Kind == FunctionParameterKind.Rest) ? ScriptVarParamKind.LastParameter
            : ScriptVarParamKind.None;
    }

    /// <summary>Parameters without a default; fewer arguments than this are an error.</summary>
    public int RequiredParameterCount { get; }

    /// <summary>All declared parameters, the variable one included; 0 for a function without a parameter list.</summary>
    public int ParameterCount => _parameters?.Length ?? 0;

    /// <summary>Direct for a function without a parameter list: it takes whatever it is given.</summary>
    public ScriptVarParamKind VarParamKind { get; }

    /// <summary>Always object: a template function declares no type.</summary>
    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        ParameterCount == 0 ? AnyParameter : _parameters![Math.Min(index, ParameterCount - 1)].Info;

    /// <summary>Runs the body in a scope of its own. The value is what <c>ret</c> gave; other values are written as on a page.</summary>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (_parameters is null) context.PushLocal();
        else context.PushGlobal(BindParameters(arguments));
        try
        {
            if (_name is { Scope: ScriptVariableScope.Local }) context.SetValue(_name, this, asReadOnly: false);
            context.CurrentLocal.Arguments = arguments;
            context.CurrentLocal.Block = blockStatement;
            return _body.Evaluate(context);
        }
        finally
        {
            if (_parameters is null) context.PopLocal();
            else context.PopGlobal();
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    internal override object? Evaluate(TemplateContext context)
    {
        if (_name is null) return this;
        context.SetValue(_name, this, asReadOnly: false);
        return null;
    }

    private ScriptObject BindParameters(ScriptArray arguments)
    {
        var scope = new ScriptObject(_parameters!.Length);
        for (var i = 0; i < _parameters.Length; i++) scope.SetValue(_parameters[i].Name, arguments[i], readOnly: false);
        return scope;
    }
}
