namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>What a value must be, in the API server's eyes.</summary>
public enum SchemaKind
{
    /// <summary>Anything, kept as it is (<c>x-kubernetes-preserve-unknown-fields</c> without a type).</summary>
    Any,
    Object,
    Map,
    List,
    String,
    Boolean,
    Integer,
    Number,
    IntOrString,

    /// <summary>A Kubernetes resource quantity: <c>100m</c>, <c>1Gi</c>, <c>2</c>.</summary>
    Quantity,
}
