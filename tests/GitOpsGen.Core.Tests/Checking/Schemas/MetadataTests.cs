using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

public class MetadataTests
{
    [Theory]
    [InlineData("v1", "ConfigMap", "a.b-c.1", true)]
    [InlineData("v1", "ConfigMap", "a..b", false)]
    [InlineData("v1", "ConfigMap", "A", false)]
    [InlineData("v1", "ConfigMap", "a_b", false)]
    [InlineData("v1", "Namespace", "a.b", false)]
    [InlineData("v1", "Namespace", "1a", true)]
    [InlineData("v1", "Service", "1a", false)]
    [InlineData("v1", "Service", "a-1", true)]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "system:Node", true)]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "a%b", false)]
    public void Each_kind_has_its_names(string apiVersion, string kind, string name, bool valid) =>
        Assert.Equal(valid, NameRule.For(apiVersion, kind).Problem(name) is null);

    [Fact]
    public void Names_have_limits()
    {
        Assert.Null(NameRule.Subdomain.Problem(new string('a', 253)));
        Assert.NotNull(NameRule.Subdomain.Problem(new string('a', 254)));
        Assert.Null(NameRule.Label.Problem(new string('a', 63)));
        Assert.NotNull(NameRule.Label.Problem(new string('a', 64)));
    }

    [Theory]
    [InlineData("app", true)]
    [InlineData("app.kubernetes.io/name", true)]
    [InlineData("a/b/c", false)]
    [InlineData("/a", false)]
    [InlineData("a/", false)]
    [InlineData("A.io/b", false)]
    [InlineData("-a", false)]
    [InlineData("a_b.C", true)]
    public void Label_keys_have_an_optional_domain(string key, bool valid) => Assert.Equal(valid, LabelSyntax.KeyProblem(key) is null);

    [Fact]
    public void Annotations_together_have_a_limit()
    {
        var problems = Yaml.Problems($"apiVersion: v1\nkind: Namespace\nmetadata: {{name: a, annotations: {{a: {new string('x', 262_144)}}}}}\n");
        Assert.Equal("metadata.annotations: 262145 bytes together; at most 262144 fit", Assert.Single(problems).Message);
    }
}
