using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>All reflection over the config's records. A native build keeps this assembly whole, which its analysis cannot know.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2067", Justification = Kept)]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Kept)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Kept)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "References share one body; lists of values are written out.")]
internal static class ConfigTypes
{
    private const string Kept = "GitOpsGen.Cli.csproj trims only what says that it may be trimmed.";

    private static readonly Dictionary<Type, Func<IList>> s_listsOfValues = new()
    {
        [typeof(InventoryPart)] = () => new List<InventoryPart>(),
        [typeof(NamespacePart)] = () => new List<NamespacePart>(),
    };

    private static readonly Dictionary<Type, Func<IDictionary>> s_mapsOfValues = new()
    {
        [typeof(MtlsMode)] = () => new SortedList<string, MtlsMode>(StringComparer.Ordinal),
    };

    public static object New(Type type) => Activator.CreateInstance(type)!;

    /// <summary>A list of the type's values.</summary>
    public static IList NewList(Type item) => item.IsValueType ? s_listsOfValues[item]() : (IList)New(typeof(List<>).MakeGenericType(item));

    /// <summary>From texts to the type's values, sorted by ordinal comparison.</summary>
    public static IDictionary NewMap(Type value) => value.IsValueType
        ? s_mapsOfValues[value]()
        : (IDictionary)Activator.CreateInstance(typeof(SortedList<,>).MakeGenericType(typeof(string), value), StringComparer.Ordinal)!;

    public static PropertyInfo[] Properties(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public static PropertyInfo? Property(Type record, string name) => record.GetProperty(name);

    public static FieldInfo[] EnumMembers(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    public static FieldInfo EnumMember(Enum value) => value.GetType().GetField(value.ToString())!;
}
