using GitOpsGen.Cli.Output;
using GitOpsGen.Delivery;

namespace GitOpsGen.Cli.Tests;

/// <summary>Runs the command line in a folder of its own, with its own streams and environment; on a native build where there is one.</summary>
internal sealed class CliRun : IDisposable
{
    // Tests look into repositories through LibGit2Sharp before the tool may have bound it, or without it in their process.
    static CliRun() => Publisher.Prepare();

    public string Folder { get; } = Directory.CreateTempSubdirectory("gitopsgen-cli-").FullName;

    public Dictionary<string, string> Environment { get; } = new()
    {
        ["GIT_AUTHOR_NAME"] = "Ann Author",
        ["GIT_AUTHOR_EMAIL"] = "ann@example.com",
        ["GIT_COMMITTER_NAME"] = "Ann Author",
        ["GIT_COMMITTER_EMAIL"] = "ann@example.com",
    };

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>What a person types, when one is there.</summary>
    public string? Typed { get; init; }

    public bool Color { get; init; }

    /// <summary>Standard output is a file on a full disk.</summary>
    public bool IsFull { get; init; }

    /// <summary>Runs the managed tool even where there is a native one.</summary>
    public bool InProcess { get; init; }

    public string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }

    public string Read(params string[] parts) => File.ReadAllText(Path(parts));

    public async Task<int> RunAsync(params string[] args)
    {
        if (NativeTool.Path is not null && !InProcess && Typed is null && !Color && !IsFull)
        {
            (var code, Out, Error) = await NativeTool.RunAsync(Folder, Environment, args);
            return code;
        }
        using StringWriter output = IsFull ? new FullDisk() : new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(new StringReader(Typed ?? ""), output, error)
        {
            WorkingDirectory = Folder,
            IsInteractive = Typed is not null,
            Color = Color,
            Environment = name => Environment.GetValueOrDefault(name),
        };
        var exitCode = await Root.RunAsync(args, terminal);
        (Out, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class FullDisk : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("the disk is full");
    }
}
