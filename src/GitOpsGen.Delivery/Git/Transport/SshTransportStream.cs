using System.ComponentModel;
using System.Diagnostics;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>The two ends of an ssh process as libgit2's stream.</summary>
internal sealed class SshTransportStream : SmartSubtransportStream
{
    /// <summary>OpenSSH's words for a server that does not answer now, or a network that is not there.</summary>
    private static readonly string[] s_passing =
        ["Connection refused", "Connection timed out", "Connection reset", "Connection closed", "Temporary failure in name resolution", "Network is unreachable"];

    private readonly TransportSession _session;
    private readonly Process _process;
    private readonly Task<string> _errors;
    private long _received;

    public SshTransportStream(SmartSubtransport transport, TransportSession session, ProcessStartInfo start)
        : base(transport)
    {
        _session = session;
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            session.Failure = new DeliveryException(GitDiagnostics.NoSsh(e.Message), e);
            throw session.Failure;
        }

        _errors = _process.StandardError.ReadToEndAsync();
    }

    public override int Read(Stream dataStream, long length, out long bytesRead)
    {
        var buffer = new byte[Math.Min(length, 64 * 1024)];
        var read = _process.StandardOutput.BaseStream.Read(buffer, 0, buffer.Length);
        dataStream.Write(buffer, 0, read);
        bytesRead = read;
        _received += read;
        return read > 0 ? 0 : throw Explain();
    }

    public override int Write(Stream dataStream, long length)
    {
        try
        {
            var buffer = new byte[Math.Min(length, 64 * 1024)];
            while (length > 0 && dataStream.Read(buffer, 0, (int)Math.Min(length, buffer.Length)) is > 0 and var read)
            {
                _process.StandardInput.BaseStream.Write(buffer, 0, read);
                length -= read;
            }

            _process.StandardInput.BaseStream.Flush();
            return 0;
        }
        catch (IOException)
        {
            throw Explain();
        }
    }

    protected override void Free()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        base.Free();
    }

    /// <summary>ssh says in words only why it failed, so its last words are passed on. Once data has come, the line broke.</summary>
    private Exception Explain()
    {
        var said = _errors.Wait(TimeSpan.FromSeconds(5)) ? Plain.LastLine(_errors.Result) : "";
        var passes = _received > 0 || Array.Exists(s_passing, words => said.Contains(words, StringComparison.OrdinalIgnoreCase));
        return _session.Failure = !passes
            ? new DeliveryException(GitDiagnostics.SshFailed(_session.Url, said))
            : new TransientException(GitDiagnostics.Unreachable(_session.Url, said));
    }
}
