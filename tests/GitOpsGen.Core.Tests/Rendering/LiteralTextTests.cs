using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;
using YamlDotNet.RepresentationModel;

namespace GitOpsGen.Core.Tests.Rendering;

/// <summary>Texts of several lines come back as they were, by our reader and by YamlDotNet.</summary>
public sealed class LiteralTextTests
{
    public static TheoryData<string> Texts =>
    [
        "a\nb\n", "a\nb", "a\n\nb\n", "a\n  b\n", "a: b\n- c\n", "---\nx\n...\n", "# no comment\nx\n", "\"quoted\"\n'too'\n", "a\n#b",
        " a\nb\n", "\na\n", "a\n\n", "a \nb\n", "a\tb\nc\n", "a\r\nb\n", "\n", "é\nß\n", "\ud83d\ude00\nx\n", "a\u2028b\nc", "%YAML\nx\n", "{{- if x }}\n{}\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was(string text)
    {
        var yaml = YamlWriter.Block(new Dictionary<string, object?> { ["outer"] = new Dictionary<string, object?> { ["text"] = text, ["after"] = "x" } }) + "\n";

        var own = (MappingNode)YamlReader.Read(yaml, "").Value![0];
        Assert.Equal(text, ((ScalarNode)((MappingNode)own["outer"]!)["text"]!).Text);
        Assert.Equal("x", ((ScalarNode)((MappingNode)own["outer"]!)["after"]!).Text);

        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var other = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["outer"];
        Assert.Equal(text, ((YamlScalarNode)other["text"]).Value);
    }

    [Fact]
    public void Plain_lines_are_written_as_they_are() =>
        Assert.Equal("script: |\n  set -e\n  run", YamlWriter.Block(new Dictionary<string, object?> { ["script"] = "set -e\nrun\n" }));
}
