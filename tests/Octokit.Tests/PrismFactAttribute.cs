namespace Octokit.Tests;

/// <summary>A test that is skipped, with the reason, where Prism cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrismFactAttribute : FactAttribute
{
    public override string? Skip => Prism.Missing;
}
