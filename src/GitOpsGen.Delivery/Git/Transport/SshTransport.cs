using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>
/// Git over the <c>ssh</c> program, as Git itself does it, whether or not libgit2 was built with ssh: agents, key files,
/// hardware keys, jump hosts and known hosts work as the user has set them up for Git.
/// </summary>
internal sealed class SshTransport : SmartSubtransport
{
    private readonly TransportSession _session = TransportSession.Current;
    private SshTransportStream? _stream;

    protected override SmartSubtransportStream Action(string url, GitSmartSubtransportAction action)
    {
        // One connection for listing and transfer: the second action goes on with the first one's stream.
        if (action is GitSmartSubtransportAction.UploadPack or GitSmartSubtransportAction.ReceivePack && _stream is not null)
            return _stream;
        var service = action is GitSmartSubtransportAction.UploadPack or GitSmartSubtransportAction.UploadPackList
            ? "git-upload-pack" : "git-receive-pack";
        return _stream = new SshTransportStream(this, _session, SshCommand.For(_session.Url, service, _session.Environment));
    }
}
