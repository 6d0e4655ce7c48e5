using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Parsing;

/// <summary>Nodes of a known text may stand in for what is read, but must never say anything else.</summary>
public sealed class SimilarTextsTests
{
    [Fact]
    public void A_text_that_differs_in_one_line_shares_the_rest()
    {
        var texts = new SimilarTexts();
        var first = Read(texts, "a:\n  b: 1\nc:\n  - d: 2\n    e: 3\nf: |\n  text\n\ng: 4\n");
        var second = Read(texts, "a:\n  b: 1\nc:\n  - d: 9\n    e: 3\nf: |\n  text\n\ng: 4\n");

        Assert.Same(first["a"], second["a"]);
        Assert.Same(first["f"], second["f"]);
        Assert.NotSame(first["c"], second["c"]);
        Assert.True(first["f"]!.IsShared);
        Assert.False(second["c"]!.IsShared);
    }

    [Theory]
    [InlineData("a:\n  b: 1\nc: 2\n", "a:\n  b: 1\n  d: 3\nc: 2\n")]
    [InlineData("a:\nb: 1\n", "a:\n- 1\nb: 1\n")]
    [InlineData("a:\n# x\nb: 1\n", "a:\n# x\n  c: 1\nb: 1\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\n  b: 2\n")]
    [InlineData("a: |\n  x\nb: 1\n", "a: |\n  x\n  y\nb: 1\n")]
    [InlineData("a: |\n  x\n", "a: |\n  x\n# y\n  z\n")]
    [InlineData("a: 1\n", "a: 1\n---\nb: 1\n")]
    [InlineData("a: 1\nb: 2", "a: 1\nb: 2\n")]
    [InlineData("- a: 1\n  b: 2\n", "- a: 1\n- b: 2\n")]
    [InlineData("a: 1\nb: 2\n", "b: 2\na: 1\n")]
    [InlineData("a: 1\n", "a: 1\na: 1\n")]
    [InlineData("\na: 1\n", "a: 1\n\n")]
    public void A_text_that_goes_on_differently_is_read_anew(string known, string text) => AssertSame(known, text);

    [Fact]
    public void A_damaged_text_reads_the_same_whatever_is_known()
    {
        var random = new Random(2);
        var lines = (Repository.Read("output-sample", "clusters", "app", "apps", "istiod.yaml") + Repository.Read("output-sample", "clusters", "app", "values", "istiod.yaml")).Split('\n');
        const string Odd = " :-#\"'[]{},|>&*!?%\n";
        var repeated = 0;
        for (var i = 0; i < 10000; i++)
        {
            var known = string.Join('\n', lines.Skip(random.Next(lines.Length)).Take(12));
            var text = known;
            for (var j = random.Next(3); j >= 0; j--)
                text = text.Insert(random.Next(text.Length + 1), Odd[random.Next(Odd.Length)].ToString());
            repeated += AssertSame(known, text);
        }
        Assert.True(repeated > 10000, "hardly anything was shared, so hardly anything was tested");
    }

    /// <returns>How many characters were taken from the known text.</returns>
    private static int AssertSame(string known, string text)
    {
        if (BlockReader.TryRead(known, "", YamlLimits.Default) is not { } documents)
            return 0;
        var alone = BlockReader.TryRead(text, "", YamlLimits.Default);
        var beside = BlockReader.TryRead(text, "", YamlLimits.Default, new KnownText(known, documents), out var repeated);
        Assert.Equal(alone is null, beside is null);
        if (alone is not null && beside is not null)
            Assert.Equal(NodeText.Of(alone), NodeText.Of(beside));
        return repeated;
    }

    private static MappingNode Read(SimilarTexts texts, string text) => (MappingNode)texts.Read(text, "one").Value![0];
}
