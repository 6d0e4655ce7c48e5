namespace GitOpsGen.Core.Rendering;

/// <summary>Text that is YAML already, from <c>to_yaml</c> or an included template: written as it is, indented to where it stands.</summary>
internal sealed record YamlFragment(string Text);
