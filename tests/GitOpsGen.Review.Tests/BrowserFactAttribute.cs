namespace GitOpsGen.Review.Tests;

/// <summary>A test that is skipped, with the reason, where no browser can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public override string? Skip => Browser.Missing;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public override string? Skip => Browser.Missing;
}

/// <summary>As <see cref="BrowserTheoryAttribute"/>, for tests that also need the rules of axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public override string? Skip => Browser.Missing ?? (File.Exists(Pages.AxeCore) ? null : "axe-core is not installed; run 'npm ci' in tests/GitOpsGen.Review.Tests");
}
