using System.Text;

namespace GitOpsGen.Core.Rendering;

/// <summary>Writes values, config nodes and dictionaries as YAML: block style for <c>to_yaml</c>, flow style inside a line.</summary>
internal static class YamlWriter
{
    /// <summary>Block style, without a final line break; the caller indents.</summary>
    public static string Block(object? value)
    {
        var output = new StringBuilder();
        WriteBlock(output, value, "");
        return output.ToString().TrimEnd('\n');
    }

    /// <summary>One line, in braces and brackets, for a value behind a key or inside a list.</summary>
    /// <param name="value">A scalar, list or mapping as <see cref="YamlValue"/> sees it; null becomes the word null.</param>
    public static string Flow(object? value)
    {
        // Nearly every value of a template is a scalar.
        if (YamlValue.Entries(value) is null && YamlValue.Items(value) is null)
            return YamlValue.Scalar(value);
        var output = new StringBuilder();
        WriteFlow(output, value);
        return output.ToString();
    }

    private static void WriteBlock(StringBuilder output, object? value, string indentation)
    {
        if (YamlValue.Entries(value) is { Count: > 0 } entries)
        {
            foreach (var (key, item) in entries)
            {
                output.Append(indentation).Append(YamlScalar.Of(key)).Append(':');
                WriteNested(output, item, indentation);
            }
        }
        else if (YamlValue.Items(value) is { Count: > 0 } items)
        {
            foreach (var item in items)
                WriteItem(output, item, indentation);
        }
        else
        {
            output.Append(indentation);
            WriteFlow(output, value);
            output.Append('\n');
        }
    }

    private static void WriteNested(StringBuilder output, object? value, string indentation)
    {
        if (LiteralText.Lines(value) is { } lines)
        {
            output.Append(lines[^1].Length == 0 ? " |\n" : " |-\n");
            foreach (var line in lines[^1].Length == 0 ? lines[..^1] : lines)
                output.Append(line.Length == 0 ? "" : indentation + "  ").Append(line).Append('\n');
            return;
        }
        if (IsEmptyOrScalar(value))
        {
            output.Append(' ');
            WriteFlow(output, value);
            output.Append('\n');
            return;
        }
        output.Append('\n');
        WriteBlock(output, value, indentation + "  ");
    }

    // "- key: value": the first line of the item stands behind the dash.
    private static void WriteItem(StringBuilder output, object? item, string indentation)
    {
        output.Append(indentation).Append("- ");
        var start = output.Length;
        WriteBlock(output, item, indentation + "  ");
        output.Remove(start, IsEmptyOrScalar(item) ? indentation.Length + 2 : Math.Min(indentation.Length + 2, output.Length - start));
    }

    private static void WriteFlow(StringBuilder output, object? value)
    {
        if (YamlValue.Entries(value) is { } entries)
        {
            output.Append('{');
            output.AppendJoin(", ", entries.Select(entry => $"{YamlScalar.Of(entry.Key)}: {Flow(entry.Value)}"));
            output.Append('}');
        }
        else if (YamlValue.Items(value) is { } items)
        {
            output.Append('[');
            output.AppendJoin(", ", items.Select(Flow));
            output.Append(']');
        }
        else
        {
            output.Append(YamlValue.Scalar(value));
        }
    }

    private static bool IsEmptyOrScalar(object? value) =>
        YamlValue.Entries(value) is { } entries ? entries.Count == 0 : YamlValue.Items(value) is not { Count: > 0 };
}
