using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>
/// Copies the current values of .NET members into a script object. Base classes come first, so that a derived class overrides them.
/// </summary>
internal static class MemberImport
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>Copies what a template may see of a .NET object, under its renamed names.</summary>
    public static void Import(
        IScriptObject script, object obj, ScriptMemberImportFlags flags, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        var statics = obj is Type;
        var target = statics ? null : obj;
        foreach (var type in Hierarchy(obj as Type ?? obj.GetType()))
        {
            foreach (var member in Members(type))
            {
                if (!Wants(member, flags, statics)) continue;
                if (filter?.Invoke(member) == false || member.IsDefined(typeof(ScriptMemberIgnoreAttribute), true)) continue;
                var name = renamer(member);
                Set(script, string.IsNullOrEmpty(name) ? member.Name : name, member, target);
            }
        }
    }

    /// <summary>JSON values become script values when stored, everything else stays as it is.</summary>
    public static object? Value(object? value) => value is JsonElement json ? JsonImport.ToValue(json) : value;

    private static Stack<Type> Hierarchy(Type type)
    {
        var types = new Stack<Type>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            types.Push(current);
            if (current.BaseType == typeof(object)) break;
        }

        return types;
    }

    /// <summary>In the order in which the object lists them.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Templates see what members there are.")]
    private static MemberInfo[] Members(Type type) => [.. type.GetFields(Declared), .. type.GetProperties(Declared), .. type.GetMethods(Declared)];

    private static bool Wants(MemberInfo member, ScriptMemberImportFlags flags, bool statics) => member switch
    {
        FieldInfo field => flags.HasFlag(ScriptMemberImportFlags.Field) && !field.IsLiteral && (field.IsStatic || !statics),
        PropertyInfo { GetMethod: { IsPublic: true } getter } property =>
            flags.HasFlag(ScriptMemberImportFlags.Property) && (getter.IsStatic || !statics) && property.GetIndexParameters().Length == 0,
        MethodInfo method => flags.HasFlag(ScriptMemberImportFlags.Method) && statics && method.IsStatic && !method.IsSpecialName,
        _ => false,
    };

    private static void Set(IScriptObject script, string name, MemberInfo member, object? target)
    {
        var (value, readOnly) = member switch
        {
            FieldInfo field => (Value(field.GetValue(target)), field.IsInitOnly),
            PropertyInfo property => (Value(property.GetValue(target)), false),
            _ => (DynamicCustomFunction.Create(null, (MethodInfo)member), true),
        };
        if (script is ScriptObject plain) plain.SetValue(name, value, readOnly);
        else script.SetValue(name, value, readOnly);
    }
}
