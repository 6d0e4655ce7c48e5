using System.Diagnostics;

namespace GitOpsGen.Cli.Tests;

/// <summary>The tool as a native program, which <c>./run test</c> builds and names: these tests then run that one.</summary>
internal static class NativeTool
{
    /// <summary>Null where the tests run the tool within their own process.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("GITOPSGEN_NATIVE") is { Length: > 0 } path ? path : null;

    /// <param name="environment">All that the tool sees, beside what any program needs.</param>
    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Path!, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Except(["PATH", "HOME", "TMPDIR"]).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
