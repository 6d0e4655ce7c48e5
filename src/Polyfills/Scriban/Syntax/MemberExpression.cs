using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target.name</c> or <c>target?.name</c>, which is null when the target is.</summary>
internal sealed class MemberExpression(ScriptExpression target, string member, SourceSpan memberSpan, bool conditional) : ScriptExpression
{
    /// <summary>The object the member is read from.</summary>
    public ScriptExpression Target { get; } = target;

    /// <summary>Whether it is written <c>?.</c>, which gives null for a null target even in strict mode.</summary>
    public bool IsConditional { get; } = conditional;

    internal override bool IsPath => true;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = GetMember(context);
        return value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe: true) : value;
    }

    internal override object? EvaluateTarget(TemplateContext context)
    {
        var value = GetMember(context);
        return value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe: false) : value;
    }

    internal override object? EvaluateAlias(TemplateContext context) => GetMember(context);

    private protected override void Assign(TemplateContext context, object? value)
    {
        var owner = Target.EvaluateTarget(context);
        if (owner is null) throw NullTarget();
        if (!context.GetMemberAccessor(owner).TrySetValue(context, memberSpan, owner, member, value))
            throw new ScriptRuntimeException(memberSpan, $"Cannot set a value for the readonly member: {this}");
    }

    private object? GetMember(TemplateContext context)
    {
        var owner = Target.EvaluateTarget(context);
        if (owner is null)
        {
            if (IsConditional) return null;
            if (!context.EnableRelaxedMemberAccess) throw NullTarget();
            if (context.EnableRelaxedTargetAccess) return null;
            throw new ScriptRuntimeException(memberSpan, $"Cannot get the member {this} for a null object.");
        }

        try
        {
            var found = owner is IScriptObject scriptObject
                ? scriptObject.TryGetValue(context, memberSpan, member, out var value)
                : context.GetMemberAccessor(owner).TryGetValue(context, memberSpan, owner, member, out value);
            if (found || context.TryGetMember?.Invoke(context, memberSpan, owner, member, out value) == true) return value;
            if (!context.EnableRelaxedMemberAccess)
                throw new ScriptRuntimeException(memberSpan, $"Cannot get member with name {member}.");
            return value;
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw Accessing(ex);
        }
    }

    private ScriptRuntimeException NullTarget() => new(memberSpan, $"Object `{Target}` is null. Cannot access member: {this}");

    private ScriptRuntimeException Accessing(Exception ex) =>
        new(Span, $"Unexpected exception while accessing target expression: {ex.Message}", ex);
}
