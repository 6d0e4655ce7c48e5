using System.Collections.Concurrent;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Nodes that stand in many documents, and the schema that found nothing wrong with each: it need not look again.</summary>
internal sealed class AcceptedNodes
{
    private readonly ConcurrentDictionary<Node, Schema> _schemas = new(ReferenceEqualityComparer.Instance);

    public bool Has(Node node, Schema schema) => _schemas.TryGetValue(node, out var known) && ReferenceEquals(known, schema);

    public void Add(Node node, Schema schema) => _schemas[node] = schema;
}
