namespace Octokit;

public interface ICredentialStore
{
    Task<Credentials> GetCredentials();
}
