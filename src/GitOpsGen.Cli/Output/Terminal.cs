namespace GitOpsGen.Cli.Output;

/// <summary>Where a run reads and writes. A test hands in its own, so that nothing else touches the process's streams.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>A person is there to answer questions.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Standard error is a terminal: progress may move.</summary>
    public bool ShowsProgress { get; init; }

    public bool Color { get; init; }

    public string WorkingDirectory { get; init; } = ".";

    public Func<string, string?> Environment { get; init; } = _ => null;

    public static Terminal OfProcess()
    {
        var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        return new Terminal(Console.In, output, error)
        {
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
            // https://no-color.org: set and not empty.
            Color = !Console.IsErrorRedirected && !Console.IsOutputRedirected && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
            WorkingDirectory = System.Environment.CurrentDirectory,
            Environment = System.Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>A path as the user meant it: relative to where they are.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Path.GetFullPath(WorkingDirectory));

    /// <summary>A path as messages show it: relative to where the user is, when it is below.</summary>
    public string Display(string path)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(WorkingDirectory), path).Replace('\\', '/');
        return relative.StartsWith("../..", StringComparison.Ordinal) ? path : relative;
    }
}
