namespace Octokit;

/// <summary>Who calls: GitHub refuses requests without it.</summary>
public class ProductHeaderValue(string name, string? version)
{
    public ProductHeaderValue(string name)
        : this(name, null)
    {
    }

    public string Name { get; } = name;

    public string? Version { get; } = version;

    public override string ToString() => Version is null ? Name : $"{Name}/{Version}";
}
