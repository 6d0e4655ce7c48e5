namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>What a document may cost to read, so that a hostile or mistaken file gets a message instead of the machine.</summary>
/// <param name="Characters">Length of the text.</param>
/// <param name="Nodes">Nodes after aliases are expanded.</param>
/// <param name="Depth">Levels of nesting.</param>
public sealed record YamlLimits(long Characters = 16_000_000, long Nodes = 4_000_000, int Depth = 100)
{
    public static readonly YamlLimits Default = new();
}
