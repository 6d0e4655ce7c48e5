using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>How messages name what stands in the YAML.</summary>
internal static class NodeWords
{
    /// <summary>The hint where a list or mapping stands in place of a scalar.</summary>
    public const string OneValue = "write one value, without brackets, braces or dashes";

    /// <summary>The hint where anything else stands in place of a mapping.</summary>
    public const string KeyValue = "write 'key: value'";

    public static string Describe(Node node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Null } => "nothing",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => $"the boolean {scalar.Text}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => $"the number {scalar.Text}",
        ScalarNode scalar => $"the text '{(scalar.Text.Length <= 40 ? scalar.Text : scalar.Text[..37] + "…")}'",
        _ => "something else",
    };
}
