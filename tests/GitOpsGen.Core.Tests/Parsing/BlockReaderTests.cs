using FsCheck.Fluent;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Parsing;

/// <summary>The fast reader may give up, but must never read anything else than the complete one does.</summary>
public sealed class BlockReaderTests
{
    [Fact]
    public void Reads_every_rendered_file_like_the_complete_reader_and_gives_up_on_none()
    {
        foreach (var file in RenderedTrees.Render(Repository.Read("mesh.config.yaml")).Files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            Assert.True(BlockReader.TryRead(file.Text, file.Path, YamlLimits.Default) is not null, $"gives up on {file.Path}");
            AssertSame(file.Text);
        }
    }

    [Fact]
    public void Reads_every_test_case_and_diagnostics_page_like_the_complete_reader()
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "*.yaml", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
            AssertSame(File.ReadAllText(file));
    }

    [Theory]
    [InlineData("a: b\n  c\n")]
    [InlineData("a:\n- 1\n- 2\nb: 3\n")]
    [InlineData("a:\n - 1\n -\n   x: 1\n - - 2\n   - 3\n")]
    [InlineData("- a: 1\n  b: 2\n- c\n")]
    [InlineData("a: |\n  one\n\n  two\n   three\n\nb: |-\n  x\n")]
    [InlineData("a: |\n  one")]
    [InlineData("a: |2\n   one\n")]
    [InlineData("a: >\n  one\n")]
    [InlineData("a: 'it''s'\nb: \"x\\ty\"\nc: \"\\u0041\"\n")]
    [InlineData("a: x # c\nb: x#c\nc: # c\n  d: 1\n")]
    [InlineData("a: {b: 1, c: [x, \"y\", {}], d: }\n")]
    [InlineData("a: [1, 2,]\nb: {x: http://y:1}\n")]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("---\na: 1\n---\nb: 1\n")]
    [InlineData("---\n---\na: 1\n")]
    [InlineData("a: 1\n...\n")]
    [InlineData("a:\n    b: 1\n  c: 1\n")]
    [InlineData("a: 1\n b: 1\n")]
    [InlineData("a :  1\n")]
    [InlineData("\"a b\": 1\n'c': 2\n")]
    [InlineData("a: -1\nb: - 1\nc: -\n")]
    [InlineData("a: \"\"\nb: ''\nc: ~\nd:\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("<<: {a: 1}\n")]
    [InlineData("a: @b\nc: `d`\n")]
    [InlineData("#only\n")]
    [InlineData("")]
    public void Reads_odd_text_like_the_complete_reader_or_not_at_all(string text) => AssertSame(text);

    [Fact]
    public void Reads_whatever_is_written_like_the_complete_reader() =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<Dictionary<string, string[]>>(ArbMap.Default.ArbFor<Dictionary<string, string[]>>(), value =>
            AssertSame(YamlWriter.Block(value.ToDictionary(pair => "k" + pair.Key, pair => (object?)new object?[] { pair.Value, new Dictionary<string, object?> { ["v"] = pair.Value } })) + "\n")));

    [Fact]
    public void Reads_damaged_text_like_the_complete_reader_or_not_at_all()
    {
        var random = new Random(1);
        var lines = (Repository.Read("output-sample", "clusters", "app", "apps", "istiod.yaml") + Repository.Read("mesh.config.yaml")).Split('\n');
        const string Odd = " :-#\"'[]{},|>&*!?%\n";
        for (var i = 0; i < 10000; i++)
        {
            var text = string.Join('\n', lines.Skip(random.Next(lines.Length)).Take(6));
            for (var j = random.Next(3); j >= 0; j--)
                text = text.Insert(random.Next(text.Length + 1), Odd[random.Next(Odd.Length)].ToString());
            AssertSame(text);
        }
    }

    private static void AssertSame(string text)
    {
        if (BlockReader.TryRead(text, "t", YamlLimits.Default) is not { } fast)
            return;
        var diagnostics = new List<Diagnostic>();
        var complete = YamlReader.ReadCompletely(text, "t", YamlLimits.Default, diagnostics);
        Assert.True(complete is not null && diagnostics.Count == 0, $"reads what the complete reader refuses: {string.Join(", ", diagnostics)}\n{text}");
        var (expected, read) = (NodeText.Of(complete), NodeText.Of(fast));
        Assert.True(expected == read, $"expected {expected}\nread     {read}\nin\n{text}");
    }
}
