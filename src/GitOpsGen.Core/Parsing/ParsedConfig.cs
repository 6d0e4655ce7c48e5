using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing;

/// <summary>A config of the right shape; whether it makes sense is the next stage's question.</summary>
public sealed record ParsedConfig
{
    // Loading the platform's cryptography takes a while, and few commands ask before they have rendered.
    private readonly Lazy<string> _hash;

    internal ParsedConfig(string fileName, MeshFile file, Node root) => (FileName, File, Root, _hash) = (fileName, file, root, new(() => ConfigHash.Of(root)));

    /// <summary>The file as the user named it, for messages.</summary>
    public string FileName { get; }

    public MeshFile File { get; }

    /// <summary>The whole config, with <c>defaults</c> and <c>groups</c> laid under.</summary>
    internal Node Root { get; }

    /// <summary>SHA-256 of what the config means: comments, layout and the order of clusters do not change it.</summary>
    public string Hash => _hash.Value;
}
