namespace GitOpsGen.Core.Parsing.Binding;

internal static class Names
{
    /// <summary>A property's name as the config and the templates write it: <c>TrustDomain</c> is <c>trustDomain</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The property behind a key of the config: the way back.</summary>
    public static string Pascal(string key) => key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key[1..];
}
