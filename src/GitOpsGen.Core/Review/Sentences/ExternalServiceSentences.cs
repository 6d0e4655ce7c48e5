using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>ServiceEntry: what outside the mesh the mesh knows.</summary>
internal static class ExternalServiceSentences
{
    private static readonly string[] s_hosts = ["spec.hosts"];

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("ServiceEntry", "networking.istio.io"))
            yield break;
        var (before, after) = (Hosts(change.Before), Hosts(change.After));
        foreach (var host in after.Except(before))
            yield return new Sentence(Topic.Traffic, $"external service {host} added") { Fields = s_hosts };
        foreach (var host in before.Except(after))
            yield return new Sentence(Topic.Traffic, $"external service {host} removed") { Fields = s_hosts };
    }

    private static List<string> Hosts(Node? root) => [.. root.Items("spec", "hosts").OfType<ScalarNode>().Select(host => host.Text)];
}
