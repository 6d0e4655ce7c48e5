using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>A single value, still as text: what it means depends on who reads it.</summary>
/// <param name="text">The value after unquoting and unfolding.</param>
/// <param name="isPlain">True when the scalar was written without quotes and not as a block, so that it may be a number, boolean or null.</param>
public sealed class ScalarNode(SourceLocation location, string text, bool isPlain) : Node(location)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>What a Kubernetes API server would make of the scalar (YAML 1.1 as sigs.k8s.io/yaml reads it).</summary>
    public ScalarKind Kind => IsPlain ? ScalarKinds.Of(Text) : ScalarKind.String;

    public bool IsNull => IsPlain && ScalarKinds.IsNull(Text);

    internal override long Weight => 1;
}
