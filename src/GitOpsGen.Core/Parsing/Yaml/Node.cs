using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>A piece of YAML that knows where it stands. Aliases and merge keys are already resolved.</summary>
public abstract class Node(SourceLocation location)
{
    /// <summary>The span of the node itself; for an alias, of the anchored node that it stands for.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>True for a node that may stand in several documents: see <see cref="SimilarTexts"/>.</summary>
    internal bool IsShared { get; set; }

    /// <summary>How many nodes a walk from here visits, this one included. Aliases count every time.</summary>
    internal abstract long Weight { get; }
}
