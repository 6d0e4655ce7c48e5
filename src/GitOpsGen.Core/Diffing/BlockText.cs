using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>A node as YAML in block style, one line per scalar, for people to read.</summary>
internal static class BlockText
{
    /// <summary>Keys in the order of the document; text of several lines as a literal block. Safe to print.</summary>
    public static IReadOnlyList<string> Lines(Node node)
    {
        var lines = new List<string>();
        Write(lines, node, "", "");
        return lines;
    }

    /// <param name="first">What the first line begins with: the indentation, or a list item's dash.</param>
    private static void Write(List<string> lines, Node node, string first, string indent)
    {
        switch (node)
        {
            case MappingNode { Entries.Length: > 0 } mapping:
                foreach (var entry in mapping.Entries)
                {
                    WriteEntry(lines, entry, first, indent);
                    first = indent;
                }
                break;
            case SequenceNode { Items.Length: > 0 } list:
                foreach (var item in list.Items)
                {
                    Write(lines, item, first + "- ", indent + "  ");
                    first = indent;
                }
                break;
            default:
                lines.Add(first + FlowText.Of(node));
                break;
        }
    }

    private static void WriteEntry(List<string> lines, MappingEntry entry, string first, string indent)
    {
        var key = first + ScalarText.Key(entry.Key.Text) + ":";
        if (entry.Value is MappingNode { Entries.Length: > 0 } or SequenceNode { Items.Length: > 0 })
        {
            lines.Add(key);
            Write(lines, entry.Value, indent + "  ", indent + "  ");
        }
        else if (entry.Value is ScalarNode { Kind: ScalarKind.String } text && text.Text.Contains('\n'))
        {
            lines.Add(key + (text.Text.EndsWith('\n') ? " |" : " |-"));
            lines.AddRange(text.Text.TrimEnd('\n').Split('\n').Select(line => $"{indent}  {Printable.Escape(line)}"));
        }
        else
        {
            lines.Add($"{key} {FlowText.Of(entry.Value)}");
        }
    }
}
