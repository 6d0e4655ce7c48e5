namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>What a value must be, in the API server's eyes.</summary>
public enum SchemaKind
{
    /// <summary>Anything, kept as it is (<c>x-kubernetes-preserve-unknown-fields</c> without a type).</summary>
    Any,
    /// <summary>A mapping with named fields; others are unknown unless the schema is open.</summary>
    Object,
    /// <summary>A mapping with free keys and values of one schema, such as labels.</summary>
    Map,
    /// <summary>A sequence of items of one schema.</summary>
    List,
    String,
    Boolean,
    /// <summary>A whole number; <c>2.0</c> is one, because JSON does not tell it from <c>2</c>.</summary>
    Integer,
    Number,
    /// <summary>A whole number or a string, such as a port or a percentage.</summary>
    IntOrString,

    /// <summary>A Kubernetes resource quantity: <c>100m</c>, <c>1Gi</c>, <c>2</c>.</summary>
    Quantity,
}
