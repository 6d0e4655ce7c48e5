using System.Diagnostics;

namespace GitOpsGen.Delivery.Tests.Files;

/// <summary>A real file system of one megabyte, so that a full disk is a full disk.</summary>
internal sealed class TinyDisk(string root) : IDisposable
{
    public string Root { get; } = root;

    /// <returns>Null where this user may not mount.</returns>
    public static TinyDisk? Mount(string folder)
    {
        Directory.CreateDirectory(folder);
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0 ? new TinyDisk(folder) : null;
    }

    public void Dispose() => Run("umount", Root);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
