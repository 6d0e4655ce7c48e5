using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>PeerAuthentication, and DestinationRules that switch TLS between proxies off.</summary>
internal static partial class MutualTlsSentences
{
    private static readonly string[] s_peer = ["spec.mtls", "spec.portLevelMtls"];

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Is("PeerAuthentication", "security.istio.io"))
            return Peer(change);
        return change.Is("DestinationRule", "networking.istio.io") ? Client(change) : [];
    }

    /// <summary>A scope without a mode inherits that of the namespace or the mesh (Istio reference, PeerAuthentication).</summary>
    private static IEnumerable<Sentence> Peer(UnitChange change)
    {
        var (before, after) = change.Text("spec", "mtls", "mode");
        if (before != after)
            yield return new Sentence(Topic.Security, change.Scope().Then($": mTLS ").Then(Words.Change(before, after, "inherited")), Risk.MutualTls) { Fields = s_peer };
        var (old, now) = (Ports(change.Before), Ports(change.After));
        foreach (var port in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (from, to) = (old.GetValueOrDefault(port), now.GetValueOrDefault(port));
            if (from != to)
                yield return new Sentence(Topic.Security, change.Scope().Then($", port {port}: mTLS ").Then(Words.Change(from, to, "inherited")), Risk.MutualTls) { Fields = s_peer };
        }
    }

    private static Dictionary<string, string?> Ports(Node? root) =>
        root.Entries("spec", "portLevelMtls").ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text("mode"));

    private static IEnumerable<Sentence> Client(UnitChange change)
    {
        var (before, after) = change.Text("spec", "trafficPolicy", "tls", "mode");
        if (before != after)
            yield return new Sentence(Topic.Security, ((FormattableString)$"{change.Service()}: TLS of its clients ").Then(Words.Change(before, after, "automatic")), Risk.MutualTls) { Fields = ["spec.trafficPolicy.tls"] };
        foreach (var field in change.Fields.Where(field => Narrower().IsMatch(field.Path)))
        {
            var words = ((FormattableString)$"{change.Service()}: TLS of its clients in {field.Path} ");
            if (field.Path.EndsWith(".tls", StringComparison.Ordinal) || field.Path.EndsWith(".tls.mode", StringComparison.Ordinal))
                yield return new Sentence(Topic.Security, words.Then(Words.Change(field.Before, field.After, "automatic")), Risk.MutualTls) { Fields = [field.Path] };
            else if (Mode(field.Block) is { } mode)
                yield return new Sentence(Topic.Security, words.Then(field.Kind == ChangeKind.Added ? Words.Change(null, mode, "automatic") : Words.Change(mode, null, "automatic")), Risk.MutualTls) { Fields = [] };
        }
    }

    /// <summary>The mode of the first <c>tls</c> in a block that comes or goes as a whole.</summary>
    private static string? Mode(Node? block) => block switch
    {
        MappingNode mapping => mapping["tls"].Text("mode") ?? mapping.Entries.Select(entry => Mode(entry.Value)).FirstOrDefault(mode => mode is not null),
        SequenceNode list => list.Items.Select(Mode).FirstOrDefault(mode => mode is not null),
        _ => null,
    };

    // Settings for one port or one version go before those of the whole host.
    [GeneratedRegex(@"^spec\.(trafficPolicy\.portLevelSettings|subsets)", RegexOptions.ExplicitCapture)]
    private static partial Regex Narrower();
}
