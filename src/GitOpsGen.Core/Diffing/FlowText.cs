using System.Text;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>A node as YAML on one line.</summary>
internal static class FlowText
{
    /// <summary>The whole node, however long: a renderer may cut it, the model does not.</summary>
    public static string Of(Node node)
    {
        if (node is ScalarNode scalar)
            return ScalarText.Of(scalar);
        var result = new StringBuilder();
        Write(result, node);
        return result.ToString();
    }

    private static void Write(StringBuilder result, Node node)
    {
        var separator = "";
        if (node is MappingNode mapping)
        {
            result.Append('{');
            foreach (var entry in mapping.Entries)
            {
                result.Append(separator).Append(ScalarText.Key(entry.Key.Text)).Append(": ");
                Write(result, entry.Value);
                separator = ", ";
            }
            result.Append('}');
        }
        else if (node is SequenceNode list)
        {
            result.Append('[');
            foreach (var item in list.Items)
            {
                result.Append(separator);
                Write(result, item);
                separator = ", ";
            }
            result.Append(']');
        }
        else
        {
            result.Append(ScalarText.Of((ScalarNode)node));
        }
    }
}
