using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A variable by its name; the name of a local one includes its <c>$</c>.</summary>
public abstract class ScriptVariable : ScriptExpression
{
    private protected ScriptVariable(string name, ScriptVariableScope scope)
    {
        Name = name;
        Scope = scope;
    }

    public string Name { get; }

    public ScriptVariableScope Scope { get; }

    internal override bool IsPath => true;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = context.LookUp(this);
        return value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe: true) : value;
    }

    internal override object? EvaluateAlias(TemplateContext context) => context.LookUp(this);

    internal override object? EvaluateTarget(TemplateContext context)
    {
        var value = context.LookUp(this);
        return value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe: false) : value;
    }

    private protected override void Assign(TemplateContext context, object? value) => context.SetValue(this, value, asReadOnly: false);
}
