using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Review;

namespace GitOpsGen.Core.Tests.Review;

/// <summary>What reviews in tests say beside the difference.</summary>
internal static class Facts
{
    private static readonly Dictionary<string, int> Waves = new() { ["istio-base"] = 0, ["istiod"] = 20, ["namespaces"] = -10, ["mesh-policies"] = 30, ["istio-ingressgateway"] = 40 };

    /// <param name="topology">One cluster per line: name, role, primary or -, network, then gateways as kind:name:address.</param>
    public static ReviewFacts Of(string topology, params IReadOnlyList<Diagnostic> findings) => new(
        new MeshTopology([.. topology.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cluster)], Waves),
        findings,
        new ReviewMetadata("demo-mesh", "mesh.config.yaml", "3f8a", "0.1.0", "report.html"));

    private static TopologyCluster Cluster(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var gateways = words.Skip(4).Select(word => word.Split(':')).Select(word => new TopologyGateway(word[1], word[0], word[2]));
        return new TopologyCluster(words[0], words[1], words[2] == "-" ? null : words[2], words[3], [.. gateways]);
    }
}
