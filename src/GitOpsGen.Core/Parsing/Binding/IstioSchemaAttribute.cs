namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>
/// A part of the config that is Istio's (or another API's) own structure: it is checked against that schema where it
/// stands and goes into the manifest unchanged. On a list, each item is such a part.
/// </summary>
/// <param name="path">Within the object, as <see cref="Checking.Schemas.SchemaPaths.At"/> reads it: <c>spec.http[].match[]</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IstioSchemaAttribute(string apiVersion, string kind, string path) : Attribute
{
    public string ApiVersion { get; } = apiVersion;

    public string Kind { get; } = kind;

    public string Path { get; } = path;

    /// <summary>The field that a single word stands for: <c>loadBalancer: RANDOM</c> is <c>{simple: RANDOM}</c>.</summary>
    public string? Shorthand { get; init; }

    /// <summary>A field as <c>name=value</c> that the tool fills in where it is left out, so that it is judged with it.</summary>
    public string? Assuming { get; init; }
}

/// <summary>Collects the keys that the record does not name itself; they are fields of the property's <see cref="IstioSchemaAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RestAttribute : Attribute;

/// <summary>The key that a single word stands for in place of the whole record: <c>versions: [v1]</c> is <c>[{name: v1}]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShorthandAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}
