using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GitOpsGen.Delivery.Tests;

/// <summary>A company's web proxy: takes CONNECT, and leads every name to one port of this machine.</summary>
internal sealed class ConnectProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;

    public ConnectProxy(int target)
    {
        _target = target;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>First lines of the requests.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose() => _listener.Stop();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)stream.ReadByte());
        lock (Requests)
            Requests.Add(head.ToString().Split("\r\n")[0]);
        using var server = new TcpClient("127.0.0.1", _target);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
        await Task.WhenAny(stream.CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(stream));
    }
}
