using System.Net;
using System.Net.Sockets;

namespace GitOpsGen.Delivery.Tests;

internal static class Loopback
{
    /// <summary>Listens on a free port; another test may take it between the asking and the taking, then on another.</summary>
    public static (HttpListener Listener, int Port) Listen(string host)
    {
        for (var attempts = 1; ; attempts++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://{host}:{port}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (HttpListenerException) when (attempts < 10)
            {
                listener.Close();
            }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
