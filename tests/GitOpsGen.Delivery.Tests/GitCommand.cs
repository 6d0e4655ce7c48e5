using System.Diagnostics;

namespace GitOpsGen.Delivery.Tests;

/// <summary>The real Git, as the judge of what we write.</summary>
internal static class GitCommand
{
    public static string Run(string folder, params string[] arguments)
    {
        var (code, output, error) = TryRun(folder, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error}");
    }

    public static (int Code, string Output, string Error) TryRun(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["GIT_AUTHOR_NAME"] = "A Person", ["GIT_AUTHOR_EMAIL"] = "person@example.com",
                ["GIT_COMMITTER_NAME"] = "A Person", ["GIT_COMMITTER_EMAIL"] = "person@example.com",
                ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1",
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.TrimEnd(), error.Result);
    }
}
