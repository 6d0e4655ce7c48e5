namespace Octokit;

public enum AuthenticationType
{
    Anonymous,
    Basic,
    Oauth,

    /// <summary>A JSON Web Token, as GitHub Apps sign it.</summary>
    Bearer,
}

public class Credentials
{
    public static readonly Credentials Anonymous = new();

    public Credentials(string token)
        : this(token, AuthenticationType.Oauth)
    {
    }

    public Credentials(string token, AuthenticationType authenticationType) =>
        (Password, AuthenticationType) = (token, authenticationType);

    private Credentials() => AuthenticationType = AuthenticationType.Anonymous;

    public string? Login { get; }

    public string? Password { get; }

    public AuthenticationType AuthenticationType { get; }
}
