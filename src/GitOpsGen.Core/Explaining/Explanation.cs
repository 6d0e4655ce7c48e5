using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Explaining;

/// <summary>Where a rendered file, or one line of it, comes from.</summary>
/// <param name="Template">Its path under <c>templates/</c>.</param>
/// <param name="Values">Places in the config that hold a value of the line; empty without a line.</param>
/// <param name="Path">Of the rendered file, relative to the tree.</param>
/// <param name="Line">The line's text without blanks around it; null for the file as a whole.</param>
public sealed record Explanation(string Path, string Template, Origin Origin, string? Line, IReadOnlyList<SourceLocation> Values)
{
    /// <summary>The files of the tree that a path may mean: itself, or those whose path it ends with or is the end of.</summary>
    /// <param name="path">As a user types it: with folders above the tree, or with only the last few of its own; forward slashes.</param>
    /// <returns>The one file of exactly that path where there is one, otherwise every file that fits; empty for none.</returns>
    public static IReadOnlyList<RenderedFile> Candidates(CheckedTree tree, string path)
    {
        var exact = tree.Sources.Where(file => file.Output.Path == path).ToList();
        return exact.Count > 0
            ? exact
            : [.. tree.Sources.Where(file => path.EndsWith("/" + file.Output.Path, StringComparison.Ordinal) || file.Output.Path.EndsWith("/" + path, StringComparison.Ordinal))];
    }

    /// <param name="line">From 1, not above the number of the file's lines; null for the file as a whole.</param>
    /// <param name="configText">The config as it is on disk: it is read again for the places of its values.</param>
    public static Explanation Of(CheckedTree tree, RenderedFile file, int? line, string configText)
    {
        var text = line is null ? null : file.Output.Text.Split('\n')[line.Value - 1].Trim();
        return new Explanation(file.Output.Path, file.Plan.Template, file.Plan.Origin, text, text is null ? [] : Holding(text, tree, configText));
    }

    // A value of the config that stands in the line, whole and not as a part of a longer word.
    private static List<SourceLocation> Holding(string line, CheckedTree tree, string configText)
    {
        var diagnostics = new List<Diagnostic>();
        var documents = YamlReader.TryRead(configText, tree.Mesh.Parsed.FileName, diagnostics) ?? [];
        return
        [
            .. documents.SelectMany(Scalars)
                .Where(scalar => scalar.Text.Length > 1 && Stands(scalar.Text, line))
                .GroupBy(scalar => scalar.Text)
                // The longest value says most; a word as common as a cluster's name says little.
                .OrderByDescending(group => group.Key.Length)
                .Take(1)
                .SelectMany(group => group.Select(scalar => scalar.Location)),
        ];
    }

    private static bool Stands(string value, string line)
    {
        var at = line.IndexOf(value, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !IsWord(line[at - 1])) && (at + value.Length == line.Length || !IsWord(line[at + value.Length]));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static IEnumerable<ScalarNode> Scalars(Node node) => node switch
    {
        ScalarNode scalar => [scalar],
        SequenceNode list => list.Items.SelectMany(Scalars),
        MappingNode mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };
}
