using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The standard library of one context.</summary>
public class BuiltinFunctions : ScriptObject
{
    /// <summary>Made once per process: a new context only copies the references.</summary>
    private static readonly FunctionGroup[] Groups =
    [
        ArrayFunctions.Create(),
        StringFunctions.Create(),
        MathFunctions.Create(),
        new DateFunctions(),
        TimeSpanFunctions.Create(),
        ObjectFunctions.Create(),
        RegexFunctions.Create(),
        HtmlFunctions.Create(),
    ];

    /// <summary>Everything in it is read-only, so that a template cannot replace it by accident.</summary>
    public BuiltinFunctions()
        : base(16, false)
    {
        foreach (var group in Groups) SetValue(group.Name, group, readOnly: true);
        SetValue("include", IncludeFunction.Default, readOnly: true);
        SetValue("include_join", IncludeJoinFunction.Default, readOnly: true);
        SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        SetValue("blank", EmptyScriptObject.Default, readOnly: true);
    }

    /// <summary>Hands a host its own copy of a group, lest what it adds shows up in every context.</summary>
    public override bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (!base.TryGetValue(context, span, member, out value)) return false;
        if (value is not FunctionGroup { IsShared: true } group || context != TemplateContext.Detached) return true;
        value = group.Unshare();
        SetValue(member, value, readOnly: true);
        return true;
    }
}
