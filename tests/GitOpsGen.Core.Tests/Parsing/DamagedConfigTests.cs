using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Parsing;

/// <summary>Every value of the root config, one at a time, replaced by something wrong: messages, never an exception.</summary>
public sealed class DamagedConfigTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[1, {a: b}]")]
    [InlineData("\"? not / valid\"")]
    [InlineData("true")]
    [InlineData("")]
    public void Any_value_may_be_wrong_without_an_exception(string wrong)
    {
        var root = YamlReader.Read(Repository.Read("mesh.config.yaml"), "m").Value![0];
        var bad = wrong.Length == 0 ? new ScalarNode(default, "", isPlain: true) : YamlReader.Read(wrong, "w").Value![0];
        for (var place = 1; place < Count(root); place++)
        {
            var left = place;
            var text = YamlWriter.Block(Replace(root, ref left, bad));
            try
            {
                _ = Pipeline.Load(text, "mesh.config.yaml");
            }
            catch (Exception e)
            {
                Assert.Fail($"place {place} as {wrong}: {e}\n{text}");
            }
        }
    }

    private static int Count(Node node) => node switch
    {
        MappingNode mapping => 1 + mapping.Entries.Sum(entry => Count(entry.Value)),
        SequenceNode list => 1 + list.Items.Sum(Count),
        _ => 1,
    };

    /// <param name="left">How many nodes to pass before the one to replace.</param>
    private static Node Replace(Node node, ref int left, Node bad)
    {
        if (left-- == 0)
            return bad;
        switch (node)
        {
            case MappingNode mapping:
                var entries = new List<MappingEntry>();
                foreach (var entry in mapping.Entries)
                    entries.Add(entry with { Value = Replace(entry.Value, ref left, bad) });
                return new MappingNode(node.Location, [.. entries]);
            case SequenceNode list:
                var items = new List<Node>();
                foreach (var item in list.Items)
                    items.Add(Replace(item, ref left, bad));
                return new SequenceNode(node.Location, [.. items]);
            default:
                return node;
        }
    }
}
