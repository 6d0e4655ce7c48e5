namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>One served version of a kind that a CustomResourceDefinition describes.</summary>
public sealed record CustomKind(string ApiVersion, string Kind, Schema Schema);
