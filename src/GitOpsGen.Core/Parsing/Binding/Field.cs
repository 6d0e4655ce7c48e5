using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>One key of a config record: the property that it sets, what may stand there, and its text in the schema.</summary>
internal sealed class Field
{
    private readonly PropertyInfo _property;
    private readonly object? _default;

    private Field(PropertyInfo property, object? defaultValue)
    {
        _property = property;
        _default = defaultValue;
        Name = Names.Camel(property.Name);
        Required = property.IsDefined(typeof(RequiredMemberAttribute));
        Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description
            ?? throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} has no [Description]");
        Inheritable = property.IsDefined(typeof(InheritableAttribute));
        IsRest = property.IsDefined(typeof(RestAttribute));
        Shape = Shapes.Of(property);
    }

    public string Name { get; }

    public string Description { get; }

    public bool Required { get; }

    public bool Inheritable { get; }

    /// <summary>True for the property that takes the keys that no other one names.</summary>
    public bool IsRest { get; }

    public Shape Shape { get; }

    public static IReadOnlyList<Field> AllOf(Type type)
    {
        var defaults = Activator.CreateInstance(type);
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.DeclaringType != typeof(ConfigRecord))
            // What a base record declares comes first: names before details.
            .OrderBy(property => property.DeclaringType == type)
            .Select(property => new Field(property, property.GetValue(defaults)))];
    }

    public void Set(object record, object value) => _property.SetValue(record, value);

    public JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var schema = Shape.ToJsonSchema(definitions);
        schema["description"] = Description;
        if (DefaultAsJson() is { } value)
            schema["default"] = value;
        return schema;
    }

    private JsonNode? DefaultAsJson() => _default switch
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
