namespace GitOpsGen.Delivery.Access;

/// <summary>What HTTP's basic authentication wants. Not a record with a generated text: a password must not reach a log.</summary>
internal sealed class UserPassword(string user, string password)
{
    public string User { get; } = user;

    public string Password { get; } = password;
}
