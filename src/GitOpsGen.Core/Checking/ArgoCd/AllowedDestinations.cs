using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>The destinations of one AppProject. Those without a wildcard are looked up: a large mesh has thousands.</summary>
internal sealed class AllowedDestinations
{
    private const string InClusterName = "in-cluster";
    private const string InClusterServer = "https://kubernetes.default.svc";

    private readonly HashSet<(string Name, string Namespace)> _exact = [];
    private readonly List<Node> _patterns = [];

    public AllowedDestinations(ManifestDocument project)
    {
        foreach (var entry in project.Spec.Items("destinations"))
        {
            var (name, ns) = (entry.Text("name"), entry.Text("namespace"));
            if (name.Length == 0 || IsPattern(name) || IsPattern(ns) || entry.Text("server").Length > 0)
                _patterns.Add(entry);
            // An Application without a namespace takes them from its objects, which the project checks one by one.
            else if (_exact.Add((name, ns)))
                _exact.Add((name, ""));
        }
    }

    public bool Allow(Node? destination, string ns)
    {
        // Argo CD's own cluster has both.
        var name = destination.Text("server") == InClusterServer ? InClusterName : destination.Text("name");
        var server = destination.Text("name") == InClusterName ? InClusterServer : destination.Text("server");
        return _exact.Contains((name, ns)) || _patterns.Exists(entry => Allows(entry, name, server, ns));
    }

    private static bool Allows(Node entry, string name, string server, string ns)
    {
        var isCluster = Globs.Matches(entry.Text("name"), name) || Globs.Matches(entry.Text("server"), server) || entry.Text("server") == "*";
        return isCluster && (ns.Length == 0 || Globs.Matches(entry.Text("namespace"), ns));
    }

    private static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');
}
