using System.Globalization;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation;

/// <summary>
/// MESH1482: bare words and numbers, in the parts of a config that go through as they are, which YAML 1.2 reads differently from
/// go-yaml, and so from Helm, Argo CD and kubectl (sigs.k8s.io/yaml goyaml.v2, resolve.go: YAML 1.1's booleans, and Go's ParseInt).
/// </summary>
internal static class AmbiguousValueRules
{
    public static void Check(ValidationContext context)
    {
        // Defaults and groups give the same node to several clusters.
        var roots = context.Clusters.SelectMany(cluster => cluster.Values.Values).Concat(context.File.Mesh.Values.Values).Concat(context.File.Manifests.Select(item => item.Manifest));
        foreach (var root in roots.Distinct())
            Visit(root, "", context);
    }

    private static void Visit(Node node, string key, ValidationContext context)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                    Visit(entry.Value, entry.Key.Text, context);
                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                    Visit(item, key, context);
                break;
            // A file's mode is octal to everybody who writes 0644.
            case ScalarNode { IsPlain: true } scalar when !key.EndsWith("mode", StringComparison.OrdinalIgnoreCase) && Readings(scalar) is { } readings:
                context.Report(ResourceDiagnostics.AmbiguousValue(scalar.Location, scalar.Text, readings.InKubernetes, readings.Elsewhere));
                break;
        }
    }

    /// <summary>Null where all agree, or where the text is quoted on its way (dates, and base 60, which go-yaml does not read).</summary>
    private static (string InKubernetes, string? Elsewhere)? Readings(ScalarNode scalar)
    {
        if (scalar.Kind == ScalarKind.Boolean)
            return scalar.Text.ToLowerInvariant() switch
            {
                "true" or "false" => null,
                "y" or "yes" or "on" => ("true", null),
                _ => ("false", null),
            };
        if (ScalarValues.KindOf(scalar) is not (ScalarKind.Integer or ScalarKind.Float) || ScalarValues.Number(scalar.Text) is not { } value)
            return null;
        var number = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = scalar.Text.TrimStart('+', '-');
        if (digits.Contains('_') || digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase) || digits.StartsWith("0X", StringComparison.Ordinal) || digits.StartsWith("0O", StringComparison.Ordinal))
            return (number, null);
        return digits.Length > 1 && digits[0] == '0' && digits.All(char.IsAsciiDigit) && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain) && plain != (decimal)value
            ? (number, plain.ToString(CultureInfo.InvariantCulture)) : null;
    }
}
