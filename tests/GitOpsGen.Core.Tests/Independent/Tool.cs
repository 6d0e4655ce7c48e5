using System.ComponentModel;
using System.Diagnostics;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>Runs a program of the machine.</summary>
internal static class Tool
{
    /// <returns>The exit code, with standard output and then standard error; null when the machine has no such program.</returns>
    public static (int ExitCode, string Output)? Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
