namespace GitOpsGen.Delivery.Tests.Faults;

public sealed class InjectionTests
{
    /// <summary>The bar; <see cref="RemoteFaultTests"/> sees that each comes to pass.</summary>
    [Fact]
    public void There_are_200_different_faults() => Assert.InRange(Injection.All.Distinct().Count(), 200, int.MaxValue);
}
