using GitOpsGen.Core.Checking.ArgoCd;

namespace GitOpsGen.Core.Tests.Checking.ArgoCd;

public class GlobsTests
{
    [Theory]
    [InlineData("*", "team-a")]
    [InlineData("team-?", "team-a")]
    [InlineData("{team-*,shop}", "shop")]
    [InlineData("{team-{a,b},shop}", "team-b")]
    [InlineData("team-[ab]", "team-b")]
    [InlineData("team-[a-c]", "team-b")]
    [InlineData("team-[!a]", "team-b")]
    [InlineData(@"[\]", @"\")]
    [InlineData(@"\*", "*")]
    [InlineData("a,b", "a,b")]
    [InlineData("a}", "a}")]
    [InlineData("!shop", "team-a")]
    public void A_name_that_a_pattern_covers(string pattern, string name) => Assert.True(Globs.Matches(pattern, name));

    [Theory]
    [InlineData("", "")]
    [InlineData("team-?", "team-")]
    [InlineData("team-[a-c]", "team-d")]
    [InlineData("team-[!a]", "team-a")]
    [InlineData(@"\*", "team-a")]
    [InlineData("!team-*", "team-a")]
    // No patterns: Argo CD lets them match nothing.
    [InlineData("[", "[")]
    [InlineData("[]", "a")]
    [InlineData("[c-a]", "b")]
    [InlineData("{a", "a")]
    public void A_name_that_a_pattern_does_not_cover(string pattern, string name) => Assert.False(Globs.Matches(pattern, name));

    [Theory]
    [InlineData("https://github.com/acme/*", "https://github.com/acme/mesh", true)]
    [InlineData("https://github.com/*", "https://github.com/acme/mesh", false)]
    [InlineData("https://github.com/**", "https://github.com/acme/mesh", true)]
    [InlineData("*", "https://github.com/acme/mesh", true)]
    [InlineData("https://github.com/acme/mes?.git", "https://github.com/acme/mesh", true)]
    [InlineData("[", "[", false)]
    public void A_star_in_a_repository_stops_at_a_slash(string pattern, string url, bool matches) => Assert.Equal(matches, Globs.MatchesUrl(pattern, url));
}
