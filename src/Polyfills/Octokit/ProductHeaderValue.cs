namespace Octokit;

/// <summary>Who calls: GitHub refuses requests without it.</summary>
/// <exception cref="FormatException">No token as RFC 9110 §5.6.2 has it.</exception>
public class ProductHeaderValue(string name, string? version)
{
    private readonly System.Net.Http.Headers.ProductHeaderValue _value = new(name, version);

    public ProductHeaderValue(string name)
        : this(name, null)
    {
    }

    public string Name => _value.Name;

    public string? Version => _value.Version;

    public override string ToString() => _value.ToString();
}
