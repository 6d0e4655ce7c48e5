namespace Octokit.Internal;

/// <summary>The same credentials for every request.</summary>
public class InMemoryCredentialStore(Credentials credentials) : ICredentialStore
{
    private readonly Credentials _credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));

    public Task<Credentials> GetCredentials() => Task.FromResult(_credentials);
}
