namespace GitOpsGen.Core.Checking.Schemas;

public sealed record SchemaField(string Name, Schema Schema, bool Required);
