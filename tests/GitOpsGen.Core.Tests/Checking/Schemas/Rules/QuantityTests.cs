using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Rules;

public class QuantityTests
{
    [Theory]
    [InlineData("100m")]
    [InlineData("2")]
    [InlineData("0.5")]
    [InlineData(".5")]
    [InlineData("1.5Gi")]
    [InlineData("128Mi")]
    [InlineData("1e3")]
    [InlineData("1E-2")]
    [InlineData("-1k")]
    public void Quantities_of_Kubernetes_are_read(string text) => Assert.True(Quantity.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("Mi")]
    [InlineData("100 m")]
    [InlineData("1GB")]
    [InlineData("1mi")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1K")]
    public void Other_texts_are_not_quantities(string text) => Assert.False(Quantity.IsValid(text));

    [Theory]
    [InlineData("300m", 0.3)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5Ki", 1536)]
    [InlineData("2G", 2e9)]
    public void Quantities_can_be_compared(string text, double amount) => Assert.Equal(amount, Quantity.Value(text));
}
