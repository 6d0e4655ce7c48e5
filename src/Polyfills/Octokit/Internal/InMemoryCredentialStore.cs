namespace Octokit.Internal;

/// <summary>The same credentials for every request.</summary>
public class InMemoryCredentialStore(Credentials credentials) : ICredentialStore
{
    public Task<Credentials> GetCredentials() => Task.FromResult(credentials);
}
