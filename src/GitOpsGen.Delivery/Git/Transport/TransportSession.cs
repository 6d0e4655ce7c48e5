using GitOpsGen.Delivery.Access;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>
/// What a transport needs to know for one call into libgit2. libgit2 makes the transport objects itself and calls them on
/// the calling thread, so the session is handed over through the thread.
/// </summary>
internal sealed class TransportSession(RemoteUrl url, HttpClient http, UserPassword? login, Func<string, string?> environment)
{
    [ThreadStatic]
    private static TransportSession? s_current;

    public static TransportSession Current => s_current ?? throw new InvalidOperationException("no transport session");

    public RemoteUrl Url { get; } = url;

    public HttpClient Http { get; } = http;

    public Func<string, string?> Environment { get; } = environment;

    public UserPassword? Login { get; } = login;

    /// <summary>Why the transport failed. libgit2 passes on a text at most, and we want the type.</summary>
    public Exception? Failure { get; set; }

    public T Run<T>(Func<T> act)
    {
        s_current = this;
        Failure = null;
        try
        {
            return act();
        }
        catch (LibGit2Sharp.LibGit2SharpException) when (Failure is DeliveryException or TransientException)
        {
            throw Failure;
        }
        finally
        {
            s_current = null;
        }
    }
}
