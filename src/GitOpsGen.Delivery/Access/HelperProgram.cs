using System.ComponentModel;
using System.Diagnostics;

namespace GitOpsGen.Delivery.Access;

/// <summary>Programs that keep passwords: <c>git credential</c> and <c>gh</c>.</summary>
internal static class HelperProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <returns>What it wrote; null when it is not installed, fails, or waits for somebody.</returns>
    public static string? Run(string program, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A pipeline must fail, not wait for a password that nobody types.
            Environment = { ["GIT_TERMINAL_PROMPT"] = "0", ["GCM_INTERACTIVE"] = "never", ["GH_PROMPT_DISABLED"] = "1" },
        };
        try
        {
            using var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            if (process.WaitForExit(s_patience))
                return process.ExitCode == 0 ? output.Result : null;
            process.Kill(entireProcessTree: true);
            return null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }
}
