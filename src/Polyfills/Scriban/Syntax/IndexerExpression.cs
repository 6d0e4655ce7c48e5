using System.Collections;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;

namespace Scriban.Syntax;

/// <summary><c>target[index]</c>: an item of a list (from the end when the index is negative), or a member by its name.</summary>
internal sealed class IndexerExpression(ScriptExpression target, ScriptExpression index) : ScriptExpression
{
    /// <summary>What is indexed: a list, an object or a string.</summary>
    public ScriptExpression Owner => target;

    internal override bool IsPath => true;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = GetItem(context);
        return value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe: true) : value;
    }

    internal override object? EvaluateTarget(TemplateContext context)
    {
        var value = GetItem(context);
        return value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe: false) : value;
    }

    internal override object? EvaluateAlias(TemplateContext context) => GetItem(context);

    private protected override void Assign(TemplateContext context, object? value)
    {
        var owner = target.EvaluateTarget(context) ?? throw NullTarget();
        var key = index.Evaluate(context);
        if (key is null)
        {
            if (context.EnableNullIndexer) return;
            throw NullIndex();
        }

        if (IsMemberAccess(owner, key))
        {
            if (!context.GetMemberAccessor(owner).TrySetItem(context, index.Span, owner, key, value))
                throw new ScriptRuntimeException(
                    index.Span, $"Cannot set a value for the readonly member `{key}` in the indexer: {target}['{key}']");
            return;
        }

        var position = ListPosition(context, owner, key);
        if (position >= 0) ListAccess.Set(index.Span, owner, position, value);
    }

    private object? GetItem(TemplateContext context)
    {
        var owner = target.EvaluateTarget(context);
        if (owner is null)
        {
            if (context.EnableRelaxedTargetAccess || HasConditionalTarget(target)) return null;
            throw NullTarget();
        }

        var key = index.Evaluate(context);
        if (key is null) return context.EnableNullIndexer ? null : throw NullIndex();

        try
        {
            return IsMemberAccess(owner, key) ? GetMember(context, owner, key) : GetListItem(context, owner, key);
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(Span, $"Unexpected exception while accessing target expression: {ex.Message}", ex);
        }
    }

    private static bool IsMemberAccess(object owner, object key) =>
        owner is IDictionary || (owner is IScriptObject && key is string) || !ListAccess.IsList(owner);

    private object? GetMember(TemplateContext context, object owner, object key)
    {
        if (context.GetMemberAccessor(owner).TryGetItem(context, index.Span, owner, key, out var value)) return value;
        if (context.TryGetMember is { } fallback && fallback(context, index.Span, owner, context.ObjectToString(key) ?? "", out value))
            return value;
        if (!context.EnableRelaxedMemberAccess)
            throw new ScriptRuntimeException(index.Span, $"Cannot access target `{target}` with an indexer: {index}");
        return value;
    }

    private object? GetListItem(TemplateContext context, object owner, object key)
    {
        var position = ListPosition(context, owner, key);
        return position >= 0 ? ListAccess.Get(owner, position) : null;
    }

    private int ListPosition(TemplateContext context, object owner, object key)
    {
        var position = context.ToInt(index.Span, key);
        var length = ListAccess.Length(context, target.Span, owner);
        if (position < 0) position += length;
        if (!context.EnableRelaxedIndexerAccess && (position < 0 || position >= length))
            throw new ScriptRuntimeException(
                index.Span, $"The index {position} is out of bounds [0, {length}] on the `{target}` with the indexer: {index}");
        return position;
    }

    private static bool HasConditionalTarget(ScriptExpression expression) => expression switch
    {
        MemberExpression member => member.IsConditional || HasConditionalTarget(member.Target),
        IndexerExpression indexer => HasConditionalTarget(indexer.Owner),
        NestedExpression nested => HasConditionalTarget(nested.Inner),
        _ => false,
    };

    private ScriptRuntimeException NullTarget() => new(target.Span, $"Object `{target}` is null. Cannot access indexer: {this}");

    private ScriptRuntimeException NullIndex() => new(index.Span, $"Cannot access target `{target}` with a null indexer: {this}");
}
