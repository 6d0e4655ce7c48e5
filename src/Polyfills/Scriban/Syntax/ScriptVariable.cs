using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A variable by its name; the name of a local one includes its <c>$</c>.</summary>
public abstract class ScriptVariable : ScriptExpression
{
    /// <summary>Takes the name as it stands in the template.</summary>
    private protected ScriptVariable(string name, ScriptVariableScope scope)
    {
        Name = name;
        Scope = scope;
    }

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>Decides which of the context's stacks is searched.</summary>
    public ScriptVariableScope Scope { get; }

    internal override bool IsPath => true;

    /// <summary>The name, also where no template was parsed for it, or where it stands for a part of one: <c>$0</c> is an item of <c>$</c>.</summary>
    private protected override string OwnText => Name;

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
