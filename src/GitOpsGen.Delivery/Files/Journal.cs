using System.Text;

namespace GitOpsGen.Delivery.Files;

/// <summary>
/// What a write is about to do, on disk before it begins, so that a killed write can be undone. While the file exists,
/// the write is not complete; deleting it is the moment at which the new tree counts.
/// </summary>
/// <param name="Steps">The index of a step names its files in the staging folder.</param>
internal sealed record Journal(IReadOnlyList<JournalStep> Steps)
{
    public const char Add = 'A';
    public const char Change = 'C';
    public const char Delete = 'D';

    /// <summary>A folder that the write puts in its place with all that it holds; undoing removes it again if nothing else is in it.</summary>
    public const char Folder = 'T';

    /// <summary>A file in such a folder. There is nothing to do for it; undoing removes it.</summary>
    public const char Inside = 'I';

    private const string LastLine = "end";

    public void Save(string file)
    {
        var lines = Steps.Select(s => $"{s.Action} {s.Path}\n").Append(LastLine);
        var temporary = file + ".part";
        using (var stream = File.Create(temporary))
        {
            stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines)));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file);
    }

    /// <returns>Null when there is no complete journal: then nothing had begun.</returns>
    public static Journal? Load(string file)
    {
        if (!File.Exists(file) || File.ReadAllText(file).Split('\n') is not [.. var lines, LastLine])
            return null;
        return new Journal([.. lines.Select(line => new JournalStep(line[0], line[2..]))]);
    }
}

/// <param name="Action">One of the letters of <see cref="Journal"/>.</param>
/// <param name="Path">Relative to the tree's root.</param>
internal sealed record JournalStep(char Action, string Path);
