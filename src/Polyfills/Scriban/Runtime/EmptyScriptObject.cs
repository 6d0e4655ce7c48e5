using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>What <c>empty</c> stands for: equal to everything that is empty, and false.</summary>
public sealed class EmptyScriptObject : IScriptObject
{
    /// <summary>The only instance: what the variable <c>empty</c> stands for.</summary>
    public static readonly EmptyScriptObject Default = new();

    private EmptyScriptObject()
    {
    }

    public int Count => 0;

    /// <summary>Always true; setting it is ignored.</summary>
    public bool IsReadOnly
    {
        get => true;
        [SuppressMessage("Roslynator", "RCS1163:Unused parameter", Justification = "The interface has a setter.")]
        set
        {
        }
    }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => false;

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return false;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        throw new ScriptRuntimeException(span, "Cannot set a property on the empty object");

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    /// <summary>Itself, as there is nothing to copy.</summary>
    public IScriptObject Clone(bool deep) => this;

    public override string ToString() => string.Empty;
}
