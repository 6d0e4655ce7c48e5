using System.Diagnostics;
using System.Net.Sockets;

namespace GitOpsGen.Delivery.Tests.Git.Transport;

/// <summary>Debian's sshd on a loopback port with keys of its own.</summary>
internal sealed class SshServer : IDisposable
{
    private const string Program = "/usr/sbin/sshd";

    private readonly TemporaryFolder _folder;
    private readonly Process _process;

    private SshServer(TemporaryFolder folder)
    {
        _folder = folder;
        Port = Loopback.FreePort();
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", _folder["host"]);
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Key);
        File.WriteAllText(KnownHosts, $"[127.0.0.1]:{Port} {File.ReadAllText(_folder["host.pub"])}");
        File.WriteAllText(_folder["sshd_config"], $"""
            ListenAddress 127.0.0.1:{Port}
            HostKey {_folder["host"]}
            AuthorizedKeysFile {_folder["key.pub"]}
            PidFile none
            StrictModes no
            PasswordAuthentication no
            PermitRootLogin yes
            UsePAM no
            """);
        Directory.CreateDirectory("/run/sshd");
        _process = Process.Start(new ProcessStartInfo(Program, ["-D", "-e", "-f", _folder["sshd_config"]])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        WaitUntilItListens();
    }

    public int Port { get; }

    public string Key => _folder["key"];

    public string KnownHosts => _folder["known_hosts"];

    /// <returns>Null where no sshd is installed, or where only another user could start one.</returns>
    public static SshServer? Start() =>
        File.Exists(Program) && Environment.IsPrivilegedProcess ? new SshServer(new TemporaryFolder()) : null;

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _folder.Dispose();
    }

    private void WaitUntilItListens()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var probe = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        throw new InvalidOperationException("sshd does not listen");
    }
}
