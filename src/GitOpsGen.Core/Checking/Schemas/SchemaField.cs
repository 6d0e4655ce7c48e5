namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>A field of an object.</summary>
/// <param name="Required">False as well for a field that the API server fills in with a default.</param>
public sealed record SchemaField(string Name, Schema Schema, bool Required);
