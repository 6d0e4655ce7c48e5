namespace Scriban.Runtime;

/// <summary>A parameter; arguments are converted to its type before the call.</summary>
public readonly struct ScriptParameterInfo : IEquatable<ScriptParameterInfo>
{
    /// <summary>What an argument is converted to before the call.</summary>
    public readonly Type ParameterType;

    /// <summary>The name under which a named argument reaches the parameter.</summary>
    public readonly string Name;

    /// <summary>Whether an argument may be left out.</summary>
    public readonly bool HasDefaultValue;

    /// <summary>Used as it is, without conversion.</summary>
    public readonly object? DefaultValue;

    /// <summary>A parameter that has to be given.</summary>
    public ScriptParameterInfo(Type parameterType, string name)
    {
        ParameterType = parameterType;
        Name = name;
    }

    /// <summary>A parameter with a default, which may be null.</summary>
    public ScriptParameterInfo(Type parameterType, string name, object? defaultValue)
        : this(parameterType, name)
    {
        HasDefaultValue = true;
        DefaultValue = defaultValue;
    }

    public static bool operator ==(ScriptParameterInfo left, ScriptParameterInfo right) => left.Equals(right);

    public static bool operator !=(ScriptParameterInfo left, ScriptParameterInfo right) => !left.Equals(right);

    /// <summary>Type and name count; defaults do not.</summary>
    public bool Equals(ScriptParameterInfo other) => ParameterType == other.ParameterType && Name == other.Name;

    public override bool Equals(object? obj) => obj is ScriptParameterInfo other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(ParameterType, Name);
}
