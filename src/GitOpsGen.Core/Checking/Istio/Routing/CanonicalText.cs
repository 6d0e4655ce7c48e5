using System.Text;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>A node as text in which the order of keys does not count, to compare by.</summary>
internal static class CanonicalText
{
    /// <param name="without">A key of the outermost mapping to leave out, such as a match's <c>name</c>.</param>
    /// <returns>JSON-like text; equal for nodes that mean the same to Istio.</returns>
    public static string Of(Node? node, string? without = null)
    {
        var text = new StringBuilder();
        Write(text, node, without);
        return text.ToString();
    }

    /// <summary>Lists keep their order; only keys are sorted.</summary>
    private static void Write(StringBuilder text, Node? node, string? without)
    {
        switch (node)
        {
            case MappingNode mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.Where(entry => entry.Key.Text != without).OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
                {
                    text.Append(entry.Key.Text).Append(':');
                    Write(text, entry.Value, null);
                    text.Append(',');
                }
                text.Append('}');
                break;
            case SequenceNode sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    Write(text, item, null);
                    text.Append(',');
                }
                text.Append(']');
                break;
            default:
                text.Append('"').Append(node.Text()).Append('"');
                break;
        }
    }
}
