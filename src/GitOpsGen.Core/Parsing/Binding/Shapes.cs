using System.Reflection;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>From a property's type and attributes to what may stand there in YAML.</summary>
internal static class Shapes
{
    public static Shape Of(PropertyInfo property) => Of(property.PropertyType, property);

    private static Shape Of(Type type, PropertyInfo property)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (property.GetCustomAttribute<IstioSchemaAttribute>() is { } place && typeof(Node).IsAssignableFrom(type))
            return new IstioShape(place, property.IsDefined(typeof(RestAttribute)) ? place.Kind : Names.Camel(property.Name), mappingOnly: type == typeof(MappingNode));
        var range = property.GetCustomAttribute<RangeAttribute>();
        if (type == typeof(string))
            return new StringShape(Format.ByName(property.GetCustomAttribute<FormatAttribute>()?.Name));
        if (type == typeof(bool))
            return new BooleanShape();
        if (type == typeof(int) || type == typeof(double))
            return new NumberShape(type == typeof(int), range?.Minimum ?? 0, range?.Maximum ?? int.MaxValue);
        if (type == typeof(ClusterSelector))
            return new ClusterSelectorShape();
        if (type == typeof(MappingNode))
            return new AnyShape(mappingOnly: true);
        if (type == typeof(Node))
            return new AnyShape(mappingOnly: false);
        if (type.IsEnum)
            return new EnumShape(type);
        if (type.IsGenericType)
            return OfGeneric(type, property);
        return new RecordShape(type, property.IsDefined(typeof(PartialAttribute)));
    }

    private static Shape OfGeneric(Type type, PropertyInfo property)
    {
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new MapShape(arguments[1], Of(arguments[1], property), Format.ByName(property.GetCustomAttribute<KeyFormatAttribute>()?.Name));
        var item = arguments[0];
        var unique = property.GetCustomAttribute<UniqueAttribute>()?.Key;
        return new ListShape(item, Of(item, property), Names.Camel(property.Name), unique);
    }
}
