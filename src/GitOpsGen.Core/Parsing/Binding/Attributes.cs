namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>The form of a string, by its name in <see cref="Format"/>; on a list or map, of each value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormatAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The form of a map's keys.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyFormatAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Inclusive bounds of a number.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RangeAttribute(double minimum, double maximum) : Attribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;
}

/// <summary>The key that no two items of a list may share.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UniqueAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}

/// <summary>A required key that a default or group may supply: binding demands it, the schema for editors cannot.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InheritableAttribute : Attribute;

/// <summary>A record that other records are laid over, so that its own required keys may be missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PartialAttribute : Attribute;
