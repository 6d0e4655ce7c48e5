using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Core.Explaining;

/// <summary>What the schema says of a place in the config.</summary>
/// <param name="Type">In words, for example <c>list of Gateway</c> or <c>primary | remote</c>.</param>
/// <param name="Default">As YAML; null where there is none, or where the description tells it.</param>
/// <param name="Fields">The keys that a mapping, or each item of a list of them, may have.</param>
public sealed record ConfigKey(string Type, string? Description, string? Default, IReadOnlyList<ConfigField> Fields)
{
    internal static bool IsTopLevel(string name) => ConfigSchema.ToJson()["properties"]?[name] is not null;

    /// <param name="problem">The step that leads nowhere, with the nearest key.</param>
    /// <returns>Null where the schema knows no such place.</returns>
    public static ConfigKey? Find(ConfigPath path, out string? problem)
    {
        var root = ConfigSchema.ToJson();
        var schema = new SchemaPlace(root, root);
        problem = null;
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var step = path.Steps[i];
            // An item may be left out: clusters.name is the name of each cluster.
            var next = step.IsItem ? schema.Item() ?? schema.Key(step.Text) : schema.Key(step.Text) ?? schema.Item()?.Key(step.Text);
            if (next is null)
            {
                var before = new ConfigPath([.. path.Steps.Take(i)]);
                problem = $"{(i == 0 ? "the config" : $"'{before}'")} has no '{step.Text}'{(DidYouMean.Hint(step.Text, schema.Keys()) is { } hint ? $"; {hint}" : "")}";
                return null;
            }

            schema = next;
        }

        return new ConfigKey(schema.Type, schema.Description, schema.Default, schema.Fields());
    }
}

/// <summary>A key of a mapping, with what its schema says.</summary>
public sealed record ConfigField(string Name, string Type, bool IsRequired, string? Description);
