using FsCheck.Fluent;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Rendering;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("on", "\"on\"")]
    [InlineData("1.20", "\"1.20\"")]
    [InlineData("1.20.0", "1.20.0")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("0X1F", "\"0X1F\"")]
    [InlineData("0B11", "\"0B11\"")]
    [InlineData("0O17", "\"0O17\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("2025-11-17", "\"2025-11-17\"")]
    [InlineData("", "\"\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("$values/a.yaml", "\"$values/a.yaml\"")]
    [InlineData(".webhooks[]?.x", "\".webhooks[]?.x\"")]
    [InlineData("{{ .token }}", "\"{{ .token }}\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("컨트롤", "\"컨트롤\"")]
    [InlineData("CreateNamespace=true", "CreateNamespace=true")]
    [InlineData("https://10.0.0.1:6443", "https://10.0.0.1:6443")]
    public void Text_is_quoted_when_yaml_would_take_it_for_something_else(string text, string expected) =>
        Assert.Equal(expected, YamlScalar.Of(text));

    [Fact]
    public void Any_string_comes_back_as_itself_from_block_flow_and_key_positions() =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            var safe = Sanitized(text);
            var yaml = $"block: {YamlScalar.Of(safe)}\nflow: [{YamlScalar.Of(safe)}, {{k: {YamlScalar.Of(safe)}}}]\n{YamlScalar.Of("k" + safe)}: 1\n";
            var root = (MappingNode)YamlReader.Read(yaml, "t").Value![0];
            return Is(root["block"], safe)
                && root["flow"] is SequenceNode list && Is(list.Items[0], safe) && Is(((MappingNode)list.Items[1])["k"], safe)
                && root.Find("k" + safe) is not null;
        }));

    private static bool Is(Node? node, string text) => node is ScalarNode { Kind: ScalarKind.String } scalar && scalar.Text == text;

    // A lone surrogate is not text: no encoding can carry it.
    private static string Sanitized(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar));
}
