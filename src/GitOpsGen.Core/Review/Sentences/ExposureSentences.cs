using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Which hosts a gateway lets in: Istio's Gateway and the Kubernetes Gateway API.</summary>
internal static partial class ExposureSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("Gateway", "networking.istio.io") && !change.Is("Gateway", "gateway.networking.k8s.io"))
            yield break;
        var name = $"{change.Id.Namespace}/{change.Id.Name}";
        var (before, after) = (Hosts(change.Before), Hosts(change.After));
        string[] fields = [.. change.Fields.Select(field => field.Path).Where(path => Reach().IsMatch(path))];
        foreach (var host in after.Except(before))
            yield return new Sentence(Topic.Traffic, $"gateway {name} exposes {host.Host} on {host.Port} ({host.Protocol})", Risk.Exposure) { Fields = fields };
        foreach (var host in before.Except(after))
            yield return new Sentence(Topic.Traffic, $"gateway {name} no longer exposes {host.Host} on {host.Port} ({host.Protocol})") { Fields = fields };
    }

    private static List<(string Host, string Port, string Protocol)> Hosts(Node? root)
    {
        var servers = root.Items("spec", "servers").SelectMany(server => server.Items("hosts").OfType<ScalarNode>()
            .Select(host => (host.Text, server.Text("port", "number") ?? "", Protocol(server))));
        var listeners = root.Items("spec", "listeners")
            .Select(listener => (listener.Text("hostname") ?? "*", listener.Text("port") ?? "", listener.Text("protocol") ?? ""));
        return [.. servers.Concat(listeners).Distinct()];
    }

    /// <summary>The server's protocol and how it ends TLS, for example <c>HTTPS SIMPLE</c>.</summary>
    private static string Protocol(Node server) =>
        server.Text("tls", "mode") is { } mode ? $"{server.Text("port", "protocol")} {mode}" : server.Text("port", "protocol") ?? "";

    // What a sentence about a host tells: a server or listener as a whole, or its hosts, port and kind of TLS.
    [GeneratedRegex(@"^spec\.(servers|listeners)(\[[^\]]*\](\.(hosts.*|hostname|port.*|protocol|tls\.mode))?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Reach();
}
