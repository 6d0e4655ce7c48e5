using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Octokit.Tests;

/// <summary>A running <see cref="Prism"/>, for all tests of a class.</summary>
public sealed class PrismServer : IDisposable
{
    private readonly Process? _process;
    private readonly List<string> _log = [];

    public PrismServer()
    {
        if (Prism.Missing is not null)
            return;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        _process = Prism.Start(
            "node", "node_modules/@stoplight/prism-cli/dist/index.js", "mock", "-h", "127.0.0.1", "-p", $"{Url.Port}", Prism.Description);
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        WaitUntilItListens();
    }

    /// <summary>Null where it is not installed; its tests are skipped then.</summary>
    public Uri? Url { get; }

    /// <summary>What in our requests was against the description. What Prism finds in GitHub's own examples is not our fault.</summary>
    public IReadOnlyList<string> Violations()
    {
        lock (_log)
            return [.. _log.Where(l => Regex.IsMatch(l, "Violation: request|Request terminated with error"))];
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private void Add(string? line)
    {
        lock (_log)
            _log.Add(line ?? "");
    }

    private void WaitUntilItListens()
    {
        for (var attempt = 0; attempt < 3000 && !_process!.HasExited; attempt++)
        {
            try
            {
                using var probe = new TcpClient("127.0.0.1", Url!.Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(100);
            }
        }

        Dispose();
        throw new InvalidOperationException("prism does not listen");
    }
}
