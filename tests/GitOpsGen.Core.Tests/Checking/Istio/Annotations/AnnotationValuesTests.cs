using GitOpsGen.Core.Checking.Istio.Annotations;

namespace GitOpsGen.Core.Tests.Checking.Istio.Annotations;

public class AnnotationValuesTests
{
    [Theory]
    [InlineData("*", true)]
    [InlineData("", true)]
    [InlineData("10.0.0.0/8, 192.168.0.0/16", true)]
    [InlineData("10.0.0.0", false)]
    [InlineData("10.0.0.0/8,internal", false)]
    public void Outbound_ranges_are_CIDRs_or_all(string value, bool isValid) => Assert.Equal(isValid, AnnotationValues.RangesOrAll(value) is null);

    [Theory]
    [InlineData("80,443", true)]
    [InlineData("80, 8O80", false)]
    [InlineData("70000", false)]
    public void Ports_are_numbers_up_to_65535(string value, bool isValid) => Assert.Equal(isValid, AnnotationValues.Ports(value) is null);

    [Theory]
    [InlineData("100m", true)]
    [InlineData("0.5", true)]
    [InlineData("128Mi", true)]
    [InlineData("1e3", true)]
    [InlineData("128 Mi", false)]
    [InlineData("128mb", false)]
    public void Resources_are_quantities(string value, bool isValid) => Assert.Equal(isValid, AnnotationValues.Quantity(value) is null);
}
