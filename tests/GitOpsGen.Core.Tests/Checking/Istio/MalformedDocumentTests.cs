using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Istio;

/// <summary>A user's own template may render anything. The schema check says that a type is wrong; the analysis only has to survive it.</summary>
public class MalformedDocumentTests
{
    private static readonly SourceLocation Nowhere = new("x.yaml", 1, 1);

    private static readonly Node[] Replacements =
    [
        new ScalarNode(Nowhere, "", isPlain: true),
        new ScalarNode(Nowhere, "*/x.-1:", isPlain: false),
        new MappingNode(Nowhere, []),
        new SequenceNode(Nowhere, [new ScalarNode(Nowhere, "", isPlain: true), new SequenceNode(Nowhere, [])]),
    ];

    public static TheoryData<string> Cases => ValidMeshTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Any_part_of_a_document_may_be_of_another_type(string name)
    {
        var inventory = ValidMeshTests.Inventory(name);
        foreach (var document in TestMesh.Documents(ValidMeshTests.Manifests(name)))
        {
            var variants = Variants(document.Root).OfType<MappingNode>().Select(root => new ManifestDocument(document.Cluster, document.Path, root, null));
            foreach (var variant in variants)
                Assert.NotNull(MeshAnalysis.Run([variant], inventory));
        }
    }

    /// <summary>The tree with one of its nodes replaced, for each node and each replacement.</summary>
    private static IEnumerable<Node> Variants(Node node)
    {
        foreach (var replacement in Replacements)
            yield return replacement;
        if (node is MappingNode mapping)
        {
            for (var i = 0; i < mapping.Entries.Length; i++)
            {
                foreach (var child in Variants(mapping.Entries[i].Value))
                    yield return new MappingNode(mapping.Location, [.. mapping.Entries.Take(i), mapping.Entries[i] with { Value = child }, .. mapping.Entries.Skip(i + 1)]);
            }
        }
        else if (node is SequenceNode sequence)
        {
            for (var i = 0; i < sequence.Items.Length; i++)
            {
                foreach (var child in Variants(sequence.Items[i]))
                    yield return new SequenceNode(sequence.Location, [.. sequence.Items.Take(i), child, .. sequence.Items.Skip(i + 1)]);
            }
        }
    }
}
