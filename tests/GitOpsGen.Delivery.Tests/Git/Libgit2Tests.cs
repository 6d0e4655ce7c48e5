using System.Diagnostics;
using GitOpsGen.Delivery.Tests.Git.Transport;

namespace GitOpsGen.Delivery.Tests.Git;

public sealed class Libgit2Tests
{
    [Fact]
    public void Without_libgit2_the_error_names_the_command_that_installs_it()
    {
        var libraries = SshServer.Run("/sbin/ldconfig", "-p").Split('\n').Where(l => l.Contains("libgit2.so")).Select(l => l.Split("=> ")[1])
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "libgit2-*", SearchOption.AllDirectories)).ToArray();
        if (libraries.Length == 0 || !MayMount())
            return; // Hiding a library from one process takes a mount of its own.
        var hide = string.Concat(libraries.Select(l => $"mount --bind /dev/null {l} && "));
        using var folder = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo(
            "unshare", ["-m", "sh", "-c", $"{hide}exec dotnet exec {typeof(Libgit2Tests).Assembly.Location} {folder["r.git"]} {folder["prs"]} 1"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEnd();

        Assert.Contains("MESH5101", error, StringComparison.Ordinal);
        Assert.Contains("apt-get install libgit2-1.5", error, StringComparison.Ordinal);
    }

    /// <summary>Not every root may: in a chroot, say.</summary>
    private static bool MayMount()
    {
        using var process = Process.Start(new ProcessStartInfo("unshare", ["-m", "true"]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return Environment.IsPrivilegedProcess && process.ExitCode == 0;
    }
}
