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

    /// <exception cref="ArgumentException">Empty, or white space only.</exception>
    public Credentials(string token)
        : this(token, AuthenticationType.Oauth)
    {
    }

    /// <inheritdoc cref="Credentials(string)"/>
    public Credentials(string token, AuthenticationType authenticationType) =>
        (Password, AuthenticationType) = (Ensure.NotEmpty(token), authenticationType);

    private Credentials() => AuthenticationType = AuthenticationType.Anonymous;

    public string? Login { get; }

    public string? Password { get; }

    public AuthenticationType AuthenticationType { get; }
}
