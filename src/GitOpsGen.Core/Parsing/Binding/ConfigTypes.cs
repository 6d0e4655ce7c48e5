using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>All reflection over the config's records. A native build keeps this assembly whole, which its analysis cannot know.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2067", Justification = Kept)]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Kept)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Kept)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Records and strings, enums and numbers that a property of a record names as its list's items.")]
internal static class ConfigTypes
{
    private const string Kept = "GitOpsGen.Cli.csproj trims only what says that it may be trimmed.";

    public static object New(Type type) => Activator.CreateInstance(type)!;

    public static IList NewList(Type listType) => (IList)New(listType);

    /// <summary>Sorted by ordinal comparison of its keys.</summary>
    public static IDictionary NewMap(Type mapType) => (IDictionary)Activator.CreateInstance(mapType, StringComparer.Ordinal)!;

    public static Type ListOf(Type item) => typeof(List<>).MakeGenericType(item);

    public static Type MapOf(Type value) => typeof(SortedList<,>).MakeGenericType(typeof(string), value);

    public static PropertyInfo[] Properties(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public static PropertyInfo? Property(Type record, string name) => record.GetProperty(name);

    public static FieldInfo[] EnumMembers(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    public static FieldInfo EnumMember(Enum value) => value.GetType().GetField(value.ToString())!;
}
