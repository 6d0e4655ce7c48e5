namespace GitOpsGen.Core.Tests.Parsing;

/// <summary>Inputs that cannot be written as a case with comments in it.</summary>
public sealed class ConfigParserTests
{
    [Fact]
    public void A_tab_is_named_with_its_place() =>
        AssertFirst("mesh:\n\tid: x\n", "mesh.config.yaml:2:1: error MESH1002: a tab in the indentation");

    [Fact]
    public void A_tab_in_the_first_nested_line_is_named_too() =>
        AssertFirst("apiVersion: gitopsgen.dev/v1\nmesh:\n\tid: x\n", "mesh.config.yaml:3:1: error MESH1002");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_says_how_to_get_one(string text)
    {
        var diagnostic = Assert.Single(Pipeline.Load(text, "mesh.config.yaml").Diagnostics);
        Assert.Equal("MESH1107", diagnostic.Code);
        Assert.Contains("gitopsgen init", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing() =>
        Assert.True(Pipeline.Load("\uFEFF" + RenderedTrees.TwoClusters.Replace("\n", "\r\n", StringComparison.Ordinal), "mesh.config.yaml").Succeeded);

    [Fact]
    public void A_second_document_is_refused() =>
        AssertFirst(RenderedTrees.TwoClusters + "\n---\nmore: 1\n", "MESH1108");

    [Fact]
    public void Fifty_megabytes_are_refused_without_being_read() =>
        AssertFirst(new string('a', 50_000_000), "MESH1005");

    [Fact]
    public void A_bomb_of_aliases_is_refused()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat("abcdefghi".Zip("bcdefghij").Select(pair =>
            $"{pair.Second}: &{pair.Second} [*{pair.First},*{pair.First},*{pair.First},*{pair.First},*{pair.First},*{pair.First},*{pair.First},*{pair.First},*{pair.First},*{pair.First}]\n"));
        AssertFirst(bomb, "MESH1006");
    }

    [Fact]
    public void A_thousand_levels_are_refused() => AssertFirst(new string('[', 1000) + new string(']', 1000), "MESH1007");

    [Fact]
    public void Anchors_and_merge_keys_work()
    {
        var config = RenderedTrees.TwoClusters
            .Replace("  - name: control\n", "  - &base\n    name: control\n", StringComparison.Ordinal)
            .Replace("  - name: app\n    role: remote\n", "  - <<: *base\n    name: app\n    role: remote\n", StringComparison.Ordinal);

        Assert.True(Pipeline.Load(config, "mesh.config.yaml").Succeeded);
    }

    [Theory]
    [InlineData("a: [1\nb: 2\n", "mesh.config.yaml:1:4: error MESH1001")]
    [InlineData("x: {}\na: {b: [1, 2]\n", "error MESH1001")]
    [InlineData("a: ]\n", "error MESH1001")]
    [InlineData("a: \"x\n", "error MESH1001")]
    [InlineData("%YAML 9\n", "error MESH1001")]
    [InlineData("a: !<\n", "error MESH1001")]
    public void Broken_yaml_is_one_message_with_a_place(string text, string expected) => AssertFirst(text, expected);

    [Fact]
    public void A_line_break_at_the_end_of_a_name_is_not_part_of_the_name() =>
        AssertFirst(RenderedTrees.TwoClusters.Replace("id: demo", "id: \"demo\\n\"", StringComparison.Ordinal), "MESH1105");

    [Fact]
    public void An_alias_without_an_anchor_is_named() => AssertFirst("mesh: *nowhere\n", "MESH1004");

    private static void AssertFirst(string text, string expected) =>
        Assert.Contains(expected, Pipeline.Load(text, "mesh.config.yaml").Diagnostics[0].ToString(), StringComparison.Ordinal);
}
