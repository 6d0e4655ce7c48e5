namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>A TLS Secret that something other than the rendered tree creates.</summary>
public sealed record CredentialFacts(string Cluster, string Namespace, string Name);
