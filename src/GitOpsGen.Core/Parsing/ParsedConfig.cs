using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Parsing;

/// <summary>A config of the right shape; whether it makes sense is the next stage's question.</summary>
public sealed record ParsedConfig
{
    internal ParsedConfig(string fileName, MeshFile file, string hash) => (FileName, File, Hash) = (fileName, file, hash);

    /// <summary>The file as the user named it, for messages.</summary>
    public string FileName { get; }

    public MeshFile File { get; }

    /// <summary>SHA-256 of what the config means: comments, layout and the order of clusters do not change it.</summary>
    public string Hash { get; }
}
