using System.Diagnostics;
using System.Globalization;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>The ssh process to start for a service of a repository.</summary>
internal static class SshCommand
{
    /// <summary>
    /// <c>GIT_SSH_COMMAND</c> (run by a shell) and <c>GIT_SSH</c> as in Git; <c>GITOPSGEN_SSH_KEY_FILE</c> names one key to
    /// use. Never asks: an unknown host or a locked key is an error, not a prompt that hangs a pipeline. Nor does a server
    /// hang it that cannot be reached, or is gone for three minutes.
    /// </summary>
    public static ProcessStartInfo For(RemoteUrl url, string service, Func<string, string?> environment)
    {
        List<string> arguments = ["-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=60"];
        if (environment("GITOPSGEN_SSH_KEY_FILE") is { Length: > 0 } key)
            arguments.AddRange(["-i", key, "-o", "IdentitiesOnly=yes"]);
        if (url.Port > 0)
            arguments.AddRange(["-p", url.Port.ToString(CultureInfo.InvariantCulture)]);
        // After "--" ssh takes nothing for an option: a host of "-oProxyCommand=…" would run a command.
        var host = url.User is null ? url.Host : $"{url.User}@{url.Host}";
        arguments.AddRange(["--", host, $"{service} {Quote(url.SshPath)}"]);
        var start = environment("GIT_SSH_COMMAND") is { Length: > 0 } command
            ? new ProcessStartInfo("sh", ["-c", command + " \"$@\"", command, .. arguments])
            : new ProcessStartInfo(environment("GIT_SSH") is { Length: > 0 } program ? program : "ssh", arguments);
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return start;
    }

    /// <summary>For the shell on the other side, as Git quotes it.</summary>
    private static string Quote(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
