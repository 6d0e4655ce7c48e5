using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Review;

/// <summary>What a review says beside the difference itself.</summary>
/// <param name="Findings">What the checks found in the new tree; shown with their lines in the config.</param>
public sealed partial record ReviewFacts(MeshTopology Topology, IReadOnlyList<Diagnostic> Findings, ReviewMetadata Metadata);

/// <param name="ConfigHash">Hexadecimal SHA-256 of the config, as the lock records it.</param>
/// <param name="Report">Where the full page can be found, for what the body has no room for; null when it was not written.</param>
public sealed record ReviewMetadata(string MeshId, string ConfigFile, string ConfigHash, string GeneratorVersion, string? Report = null);
