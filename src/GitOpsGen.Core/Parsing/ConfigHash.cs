using System.Security.Cryptography;
using System.Text;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing;

/// <summary>
/// A hash of what a config says rather than how it is written. Keys are sorted, and so are
/// the lists whose order means nothing: clusters, namespaces and services. Every other list keeps its order.
/// </summary>
internal static class ConfigHash
{
    private static readonly string[] UnorderedLists = ["clusters", "namespaces", "services", "externalServices"];

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(Node root)
    {
        var canonical = new StringBuilder();
        Write(root, canonical);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private static void Write(Node node, StringBuilder output, bool unordered = false)
    {
        switch (node)
        {
            case ScalarNode scalar:
                output.Append(scalar.Text.Length).Append(scalar.Kind == ScalarKind.String ? '"' : ':').Append(scalar.Text);
                break;
            case SequenceNode list:
                output.Append('[');
                foreach (var item in unordered ? list.Items.OrderBy(NameOf, StringComparer.Ordinal) : list.Items.AsEnumerable())
                    Write(item, output);
                output.Append(']');
                break;
            case MappingNode mapping:
                output.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
                {
                    Write(entry.Key, output);
                    Write(entry.Value, output, unordered: UnorderedLists.Contains(entry.Key.Text));
                }
                output.Append('}');
                break;
        }
    }

    private static string? NameOf(Node node) => ((node as MappingNode)?["name"] as ScalarNode)?.Text;
}
