using System.Collections;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>The names of types as a template knows them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Simple = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(string)] = "string",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(BigInteger)] = "bigint",
        [typeof(StringBuilderOutput)] = "string_builder_output",
    };

    /// <summary>Kinds before names: every list is an array, every script object an object.</summary>
    public static string Of(Type type)
    {
        if (Simple.TryGetValue(type, out var name)) return name;
        if (type.IsEnum) return "enum";
        if (typeof(ScriptRange).IsAssignableFrom(type)) return "range";
        if (typeof(IList).IsAssignableFrom(type)) return "array";
        if (typeof(IScriptObject).IsAssignableFrom(type)) return "object";
        if (typeof(IScriptCustomFunction).IsAssignableFrom(type)) return "function";
        return type.IsGenericType ? Generic(type) : type.Name;
    }

    private static string Generic(Type type)
    {
        var name = type.Name[..Math.Max(type.Name.IndexOf('`'), 0)];
        return $"{(name.Length == 0 ? type.Name : name)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
