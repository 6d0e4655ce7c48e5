using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>
/// One key of a config record: the property that it sets, what may stand there, and its text in the schema. Attributes are
/// slow to read and a config uses few of the keys that there are, so what is not always needed is read when it is.
/// </summary>
internal sealed class Field
{
    private readonly PropertyInfo _property;
    private readonly Type _record;
    private Shape? _shape;

    private Field(PropertyInfo property, Type record)
    {
        _property = property;
        _record = record;
        Name = Names.Camel(property.Name);
        Required = property.IsDefined(typeof(RequiredMemberAttribute));
        Inheritable = property.IsDefined(typeof(InheritableAttribute));
        IsRest = property.IsDefined(typeof(RestAttribute));
        IsPart = property.PropertyType.IsSubclassOf(typeof(ConfigRecord));
    }

    public string Name { get; }

    /// <summary>True for a property that holds a record of its own.</summary>
    public bool IsPart { get; }

    public string Description => _property.GetCustomAttribute<DescriptionAttribute>()?.Description
        ?? throw new InvalidOperationException($"{_property.DeclaringType!.Name}.{_property.Name} has no [Description]");

    public bool Required { get; }

    public bool Inheritable { get; }

    /// <summary>True for the property that takes the keys that no other one names.</summary>
    public bool IsRest { get; }

    public Shape Shape => _shape ??= Shapes.Of(_property);

    public static IReadOnlyList<Field> AllOf(Type type)
    {
        var fields = ConfigTypes.Properties(type)
            .Where(property => property.CanWrite && property.DeclaringType != typeof(ConfigRecord))
            .Select(property => new Field(property, type))
            .ToList();
        // What a base record declares comes first: names before details.
        return [.. fields.Where(field => field._property.DeclaringType != type), .. fields.Where(field => field._property.DeclaringType == type)];
    }

    public object? Get(object record) => _property.GetValue(record);

    public void Set(object record, object value) => _property.SetValue(record, value);

    public JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var schema = Shape.ToJsonSchema(definitions);
        schema["description"] = Description;
        if (!Required && DefaultAsJson() is { } value)
            schema["default"] = value;
        return schema;
    }

    private JsonNode? DefaultAsJson() => Get(ConfigTypes.New(_record)) switch
    {
        string text => JsonValue.Create(text),
        bool value => JsonValue.Create(value),
        int value => JsonValue.Create(value),
        double value => JsonValue.Create(value),
        Enum value when Nullable.GetUnderlyingType(_property.PropertyType) is null =>
            JsonValue.Create(EnumShape.Word(value)),
        _ => null,
    };
}
