using System.Globalization;
using System.Text;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>The mesh as a Mermaid diagram, with the clusters that change marked.</summary>
internal static class MermaidSection
{
    private const int MaxGateways = 4;

    public static string Of(MeshReview review)
    {
        var view = review.Topology;
        if (view.Nodes.Count == 0)
            return "";
        var lines = new List<string> { "flowchart LR" };
        var numbered = view.Nodes.Select((node, index) => new { Node = node, Id = $"c{index}" }).ToList();
        var networks = 0;
        foreach (var network in numbered.GroupBy(item => new { item.Node.Network, item.Node.Networks }))
        {
            lines.Add($"  subgraph n{networks++}[{Quoted(NetworkTitle(network.Key.Network, network.Key.Networks))}]");
            lines.AddRange(network.Select(item => $"    {item.Id}[{Quoted([.. Lines(item.Node)])}]"));
            lines.Add("  end");
        }
        lines.AddRange(view.Controls.Select(control => $"  c{control.From} -->|controls| c{control.To}"));
        lines.AddRange(numbered.Where(item => item.Node.State != NodeState.Unchanged)
            .GroupBy(item => item.Node.State, item => item.Id)
            .Select(same => $"  class {string.Join(',', same)} {ClassOf(same.Key)}"));
        lines.Add("  classDef changed fill:#fff3c4,stroke:#b7791f,stroke-width:2px,color:#1a202c");
        lines.Add("  classDef added fill:#d3f9d8,stroke:#2b8a3e,stroke-width:2px,color:#1a202c");
        lines.Add("  classDef removed fill:#ffe3e3,stroke:#c92a2a,stroke-width:2px,stroke-dasharray:5 3,color:#1a202c");
        return $"### Topology\n\n{MarkdownText.Fence("mermaid", lines)}\n<sub>Yellow: changed. Green: added. Red: removed.</sub>\n";
    }

    /// <summary>The caption of a network's frame, in Mermaid and in the page.</summary>
    public static string NetworkTitle(string network, int networks)
    {
        if (networks > 1)
            return Count.Of(networks, "network");
        return network.Length == 0 ? "no network" : $"network {network}";
    }

    private static IEnumerable<string> Lines(TopologyNode node)
    {
        yield return node.Title;
        yield return string.Join(", ", new[] { node.Role, node.State == NodeState.Unchanged ? "" : ClassOf(node.State) }.Where(word => word.Length > 0));
        foreach (var gateway in node.Gateways.Take(MaxGateways))
            yield return gateway.Address is null ? $"{gateway.Kind} {gateway.Name}" : $"{gateway.Kind} {gateway.Name} {gateway.Address}";
        if (node.Gateways.Count > MaxGateways)
            yield return $"{Count.Of(node.Gateways.Count - MaxGateways, "more gateway")}";
    }

    private static string ClassOf(NodeState state) => state.ToString().ToLowerInvariant();

    /// <summary>A label in Mermaid's quotes; what could end them or be read as HTML is written as a character code.</summary>
    private static string Quoted(params IReadOnlyList<string> lines)
    {
        var result = new StringBuilder("\"");
        foreach (var line in lines)
        {
            if (result.Length > 1)
                result.Append("<br/>");
            foreach (var c in line.Length <= 80 ? line : line[..79] + "…")
            {
                if (char.IsAsciiLetterOrDigit(c) || " .,-_/:…".Contains(c))
                    result.Append(c);
                else
                    result.Append('#').Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }
        return result.Append('"').ToString();
    }
}
