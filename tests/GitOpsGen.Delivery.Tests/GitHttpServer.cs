using System.Diagnostics;
using System.Net;
using System.Text;

namespace GitOpsGen.Delivery.Tests;

/// <summary>The real <c>git http-backend</c> behind a loopback port with basic authentication, and with faults on request.</summary>
internal sealed class GitHttpServer : IDisposable
{
    /// <summary>Run directly, because <c>git http-backend</c> is one process more for each request.</summary>
    private static readonly Lazy<string> s_backend = new(() => Path.Combine(GitCommand.Run("/", "--exec-path"), "git-http-backend"));

    private readonly HttpListener _listener;
    private readonly string _root;

    public GitHttpServer(string root)
    {
        _root = root;
        // Any name: behind a proxy the client asks for another than this machine's.
        (_listener, Port) = Loopback.Listen("*");
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public string Password { get; set; } = "secret-token";

    /// <summary>Called with method and path before a request is answered; a status answers it instead; below 0 as <see cref="Break"/>.</summary>
    public Func<string, int?> Fault { get; set; } = _ => null;

    /// <summary>Called when the request was carried out and its answer is still to be sent; true drops the connection.</summary>
    public Func<string, bool> LoseAnswer { get; set; } = _ => false;

    /// <summary>Where a 3xx of <see cref="Fault"/> points to.</summary>
    public string MovedTo { get; set; } = "";

    public List<string> Requests { get; } = [];

    public string Url(string repository) => $"http://127.0.0.1:{Port}/{repository}";

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                // A thread of its own: the client blocks one of the pool's few, and this waits for processes.
                new Thread(() => Answer(context)) { IsBackground = true }.Start();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var request = $"{context.Request.HttpMethod} {context.Request.RawUrl}";
        lock (Requests)
            Requests.Add(request);
        try
        {
            if (Fault(request) is { } status)
                Refuse(context, status);
            else if (context.Request.Headers["Authorization"] is not { } login)
                Refuse(context, 401);
            else if (!Encoding.UTF8.GetString(Convert.FromBase64String(login["Basic ".Length..])).EndsWith(":" + Password, StringComparison.Ordinal))
                Refuse(context, 401);
            else
                RunBackend(context, request);
        }
        catch (Exception e) when (e is IOException or HttpListenerException or ObjectDisposedException)
        {
            context.Response.Abort();
        }
    }

    /// <summary>
    /// -1 cuts the connection off politely, with an empty answer, as proxies do; -2 in the middle of an answer; -3 begins one
    /// and says no more; -4 says nothing at all.
    /// </summary>
    public static void Break(HttpListenerResponse response, int how)
    {
        if (how is -2 or -3)
        {
            response.ContentLength64 = 1000;
            response.OutputStream.Write("{"u8);
            response.OutputStream.Flush();
        }

        if (how is -1 or -2)
            response.Abort();
    }

    private void Refuse(HttpListenerContext context, int status)
    {
        if (status < 0)
        {
            Break(context.Response, status);
            return;
        }

        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
            context.Response.RedirectLocation = MovedTo + context.Request.RawUrl;
        if (status == 401)
            context.Response.AddHeader("WWW-Authenticate", "Basic realm=git");
        context.Response.Close("not today\n"u8.ToArray(), willBlock: true);
    }

    private void RunBackend(HttpListenerContext context, string request)
    {
        var query = context.Request.Url!.Query.TrimStart('?');
        using var body = new MemoryStream();
        context.Request.InputStream.CopyTo(body);
        var start = new ProcessStartInfo(s_backend.Value)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GIT_CONFIG_COUNT"] = "1", ["GIT_CONFIG_KEY_0"] = "safe.directory", ["GIT_CONFIG_VALUE_0"] = "*",
                ["GIT_PROJECT_ROOT"] = _root, ["GIT_HTTP_EXPORT_ALL"] = "1", ["REMOTE_USER"] = "tester",
                ["PATH_INFO"] = context.Request.Url.AbsolutePath, ["QUERY_STRING"] = query,
                ["REQUEST_METHOD"] = context.Request.HttpMethod, ["CONTENT_TYPE"] = context.Request.ContentType ?? "",
                ["CONTENT_LENGTH"] = body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        body.Position = 0;
        body.CopyTo(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        if (LoseAnswer(request))
            Break(context.Response, -2);
        else
            Relay(output.ToArray(), context.Response);
    }

    /// <summary>A CGI program's answer: header lines, a blank one, the body.</summary>
    private static void Relay(byte[] output, HttpListenerResponse response)
    {
        var end = output.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in Encoding.ASCII.GetString(output, 0, Math.Max(end, 0)).Split("\r\n"))
        {
            var header = line.Split(": ", 2);
            if (header[0] == "Status")
                response.StatusCode = int.Parse(header[1][..3], System.Globalization.CultureInfo.InvariantCulture);
            else if (header[0] == "Content-Type")
                response.ContentType = header[1];
        }

        response.Close(output[(end + 4)..], willBlock: true);
    }
}
