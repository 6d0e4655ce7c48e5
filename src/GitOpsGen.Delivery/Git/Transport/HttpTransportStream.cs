using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>One request and its response: all that libgit2 writes is the body, sent when it first reads.</summary>
/// <param name="body">Null for a request without one.</param>
internal sealed class HttpTransportStream(HttpTransport transport, MemoryStream? body, Func<MemoryStream?, HttpResponseMessage> send)
    : SmartSubtransportStream(transport)
{
    private HttpResponseMessage? _response;
    private Stream? _content;
    private long _received;

    public override int Read(Stream dataStream, long length, out long bytesRead)
    {
        _response ??= send(body);
        _content ??= _response.Content.ReadAsStream();
        var buffer = new byte[Math.Min(length, 64 * 1024)];
        try
        {
            // The client's own time-out ends with the headers.
            using var patience = new CancellationTokenSource(transport.Patience);
            var read = _content.ReadAsync(buffer, patience.Token).AsTask().GetAwaiter().GetResult();
            dataStream.Write(buffer, 0, read);
            bytesRead = read;
            _received += read;
            // Git never answers with nothing: a proxy or a dying server closed the connection politely.
            return _received > 0 ? 0 : throw new IOException("the connection was closed early");
        }
        catch (OperationCanceledException e)
        {
            throw transport.Interrupted("it fell silent in the middle of its answer", e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw transport.Interrupted(e.Message, e);
        }
    }

    public override int Write(Stream dataStream, long length)
    {
        var buffer = new byte[Math.Min(length, 64 * 1024)];
        while (length > 0 && dataStream.Read(buffer, 0, (int)Math.Min(length, buffer.Length)) is > 0 and var read)
        {
            body!.Write(buffer, 0, read);
            length -= read;
        }

        return 0;
    }

    protected override void Free()
    {
        _response?.Dispose();
        base.Free();
    }
}
