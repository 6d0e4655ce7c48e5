using System.ComponentModel;
using System.Diagnostics;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// The hooks by which a repository on this machine protects its branches. Git runs them for whoever pushes (githooks,
/// pre-receive and update), so they run here too, although nothing is transferred.
/// </summary>
internal static class ReceiveHooks
{
    private const string Nothing = "0000000000000000000000000000000000000000";

    /// <exception cref="DeliveryException">A hook refused; the message quotes it.</exception>
    public static void Ask(Repository repository, string branch, ObjectId? expected, ObjectId target)
    {
        var (old, name) = (expected?.Sha ?? Nothing, $"refs/heads/{branch}");
        Run(repository, branch, "pre-receive", [], $"{old} {target.Sha} {name}\n");
        Run(repository, branch, "update", [name, old, target.Sha], "");
    }

    private static void Run(Repository repository, string branch, string hook, string[] arguments, string input)
    {
        var folder = BranchFile.CommonFolder(repository.Info.Path);
        var file = Path.Combine(folder, repository.Config.Get<string>("core.hooksPath")?.Value ?? "hooks", hook);
        // Without the permission to run it Git ignores a hook, so that is how people switch one off.
        if (!File.Exists(file) || (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & UnixFileMode.UserExecute) == UnixFileMode.None))
            return;
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GIT_DIR"] = folder },
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            Write(process, input);
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new DeliveryException(GitDiagnostics.Rejected(branch, $"{output.Result}{error.Result}".Trim() is { Length: > 0 } said ? said : $"its hook '{hook}' said no"));
        }
        catch (Win32Exception e)
        {
            throw new DeliveryException(GitDiagnostics.Rejected(branch, $"its hook '{hook}' cannot be run: {e.Message}"), e);
        }
    }

    private static void Write(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A hook need not read what it is told.
        }
    }
}
