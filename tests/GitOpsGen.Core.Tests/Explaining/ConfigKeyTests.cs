using GitOpsGen.Core.Explaining;

namespace GitOpsGen.Core.Tests.Explaining;

public sealed class ConfigKeyTests
{
    [Theory]
    [InlineData("clusters.role", "primary | remote", "primary")]
    [InlineData("clusters[app].gateways", "list of Gateway", null)]
    [InlineData("services.canary.header", "CanaryHeader or string", null)]
    [InlineData("namespaces[demo].labels[team]", "string", null)]
    [InlineData("namespaces.clusters", "all or list of string or mapping", null)]
    [InlineData("services.routes.match.uri.prefix", "string", null)]
    [InlineData("mesh.values", "mapping of your own keys", null)]
    public void Type_and_default_are_those_of_the_schema(string path, string type, string? @default)
    {
        var key = Find(path);

        Assert.Equal(type, key.Type);
        Assert.Equal(@default, key.Default);
    }

    [Fact]
    public void Every_key_of_the_config_down_to_the_fourth_level_can_be_explained()
    {
        var paths = new Queue<string>(Top());
        var seen = 0;
        while (paths.TryDequeue(out var path))
        {
            seen++;
            foreach (var field in Find(path).Fields)
            {
                Assert.NotEmpty(field.Type);
                if (path.Count('.') < 3)
                    paths.Enqueue($"{path}.{field.Name}");
            }
        }

        Assert.InRange(seen, 500, int.MaxValue);
    }

    [Theory]
    [InlineData("clusters.kuberntes", "'clusters' has no 'kuberntes'; did you mean 'kubernetes'?")]
    [InlineData("cluster[app]", "the config has no 'cluster'; did you mean 'clusters'?")]
    [InlineData("mesh.id.more", "'mesh.id' has no 'more'")]
    public void A_key_that_there_is_not_gets_the_nearest(string path, string expected)
    {
        Assert.Null(ConfigKey.Find(ConfigPath.TryParse(path)!, out var problem));
        Assert.Equal(expected, problem);
    }

    private static IEnumerable<string> Top() => ["mesh", "delivery", "defaults", "groups", "clusters", "namespaces", "services", "externalServices", "sidecars", "manifests", "inventory", "ignore"];

    private static ConfigKey Find(string path)
    {
        var key = ConfigKey.Find(ConfigPath.TryParse(path)!, out var problem);
        Assert.True(key is not null, problem);
        return key;
    }
}
