namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>What a page describes and cannot show, because it takes a file too large to print.</summary>
public class LimitTests
{
    [Fact]
    public void A_config_of_more_than_sixteen_million_characters_is_refused_unread()
    {
        var loaded = Pipeline.Load(new string('#', 16_000_001), "mesh.config.yaml");

        Assert.Equal(["MESH1005"], loaded.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
