using System.Collections;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Brings .NET values and functions into a script object.</summary>
public static class ScriptObjectExtensions
{
    /// <summary>Throws an InvalidOperationException for a read-only object.</summary>
    public static void AssertNotReadOnly(this IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        if (scriptObject.IsReadOnly) throw new InvalidOperationException("The object is readonly");
    }

    /// <summary>Reads a member outside of a rendering.</summary>
    public static bool TryGetValue(this IScriptObject @this, string key, out object? value)
    {
        ArgumentNullException.ThrowIfNull(@this);
        return @this.TryGetValue(TemplateContext.Detached, default, key, out value);
    }

    /// <summary>Sets a member outside of a rendering; one that is read-only keeps its value.</summary>
    public static void SetValue(this IScriptObject @this, string member, object? value, bool readOnly)
    {
        ArgumentNullException.ThrowIfNull(@this);
        @this.TrySetValue(TemplateContext.Detached, default, member, value, readOnly);
    }

    /// <summary>The object that holds the members: an array has one besides its items.</summary>
    public static ScriptObject GetScriptObject(this IScriptObject @this) => @this switch
    {
        ScriptObject script => script,
        ScriptArray array => array.ScriptObject,
        _ => throw new ArgumentException("Expecting ScriptObject or ScriptArray instance", nameof(@this)),
    };

    /// <summary>
    /// Copies the members of a script object, dictionary or JSON object, the static members of a type, or those of any other
    /// object.
    /// </summary>
    public static void Import(
        this IScriptObject script, object? obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        switch (obj)
        {
            case IScriptObject other:
                script.Import(other);
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                    if (entry.Key.ToString() is { } name && script.CanWrite(name)) script.SetValue(
                        name, MemberImport.Value(entry.Value), false);
                break;
            case JsonElement json:
                script.Import(json);
                break;
            default:
                script.Import(obj, ScriptMemberImportFlags.All, filter, renamer);
                break;
        }
    }

    /// <summary>A JSON object goes into a script object, a JSON array to the end of an array; null adds nothing.</summary>
    public static void Import(this IScriptObject script, JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return;
        if (json.ValueKind == JsonValueKind.Object && script is ScriptObject) JsonImport.CopyTo(json, script);
        else if (json.ValueKind == JsonValueKind.Array && script is ScriptArray array)
            array.AddRange((ScriptArray)JsonImport.ToValue(json)!);
        else throw new ArgumentOutOfRangeException(nameof(json), $"Unsupported object type `{json.ValueKind}`.");
    }

    /// <summary>Copies members with their read-only marks; read-only ones of the target are kept.</summary>
    public static void Import(this IScriptObject @this, IScriptObject? other)
    {
        if (other is null) return;
        var target = @this.GetScriptObject();
        target.AssertNotReadOnly();
        target.ImportMembers(other.GetScriptObject());
    }

    /// <summary>Copies the kinds of members that the flags name; without a renamer they get snake_case names.</summary>
    public static void Import(
        this IScriptObject script,
        object? obj,
        ScriptMemberImportFlags flags,
        MemberFilterDelegate? filter = null,
        MemberRenamerDelegate? renamer = null)
    {
        if (obj is null) return;
        if (!ScriptObject.IsImportable(obj))
            throw new ArgumentOutOfRangeException(
                nameof(obj), $"Unsupported object type `{obj.GetType()}`. Expecting plain class or struct");
        MemberImport.Import(script, obj, flags, filter, renamer ?? StandardMemberRenamer.Default);
    }

    /// <summary>Imports the one member named <paramref name="memberName"/>, under another name if one is given.</summary>
    public static void ImportMember(this IScriptObject script, object obj, string memberName, string? exportName = null) =>
        script.Import(obj, ScriptMemberImportFlags.All, member => member.Name == memberName, exportName is null ? null : _ => exportName);

    /// <summary>
    /// Makes a delegate a function. A leading <see cref="TemplateContext"/> parameter (and span after it) is filled in by the call.
    /// </summary>
    public static void Import(this IScriptObject script, string member, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(function);
        script.SetValue(member, DynamicCustomFunction.Create(function), readOnly: true);
    }
}
