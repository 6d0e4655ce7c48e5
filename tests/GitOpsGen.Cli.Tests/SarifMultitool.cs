using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GitOpsGen.Cli.Tests;

/// <summary>Microsoft's validator and reader of SARIF, from npm in a fixed version, in <c>artifacts/sarif</c>.</summary>
internal static class SarifMultitool
{
    private const string Package = "@microsoft/sarif-multitool-linux";

    private static readonly Lazy<string?> s_missing = new(Install);

    private static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "artifacts", "sarif");

    private static string Program => Path.Combine(Folder, "node_modules", Package, "Sarif.Multitool");

    /// <summary>Why it cannot be had; null when it is there.</summary>
    public static string? Missing => s_missing.Value;

    /// <returns>The validator's own report on a SARIF file, as SARIF.</returns>
    public static string Validate(string file)
    {
        var report = file + ".report";
        Run(Program, "validate", file, "-o", report);
        return File.ReadAllText(report);
    }

    private static string? Install()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            return "sarif-multitool is not published for this platform";
        Directory.CreateDirectory(Folder);
        var isThere = File.Exists(Program) || Run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix", ".", Package + "@5.7.0") == 0;
        if (!isThere)
            return "npm could not install sarif-multitool";
        File.SetUnixFileMode(Program, File.GetUnixFileMode(Program) | UnixFileMode.UserExecute);
        return null;
    }

    /// <returns>The exit code; -1 when there is no such program.</returns>
    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

/// <summary>A test that is skipped, with the reason, where the validator cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SarifFactAttribute : FactAttribute
{
    public override string? Skip => SarifMultitool.Missing;
}
