using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>Puts our transports in the place of libgit2's own, once per process.</summary>
internal static class Transports
{
    private static readonly Lazy<bool> s_registered = new(() =>
    {
        GlobalSettings.RegisterSmartSubtransport<HttpTransport>("https");
        GlobalSettings.RegisterSmartSubtransport<HttpTransport>("http");
        GlobalSettings.RegisterSmartSubtransport<SshTransport>("ssh");
        return true;
    });

    public static void Register() => _ = s_registered.Value;
}
