using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>
/// The destinations of one AppProject (isDestinationMatched of app_project_types.go). Those without a wildcard are looked
/// up: a large mesh has thousands.
/// </summary>
internal sealed class AllowedDestinations
{
    private const string InClusterName = "in-cluster";
    private const string InClusterServer = "https://kubernetes.default.svc";

    private readonly HashSet<Destination> _exact = [];
    private readonly HashSet<string> _exactNamespaces = [];
    private readonly List<Node> _patterns = [];

    public AllowedDestinations(ManifestDocument project)
    {
        foreach (var entry in project.Spec.Items("destinations"))
        {
            var (name, ns) = (entry.Text("name"), entry.Text("namespace"));
            if (name.Length == 0 || IsPattern(name) || IsPattern(ns) || entry.Text("server").Length > 0)
            {
                _patterns.Add(entry);
                continue;
            }
            // An Application without a namespace takes them from its objects, which the project checks one by one.
            _exact.UnionWith([new Destination(name, ns), new Destination(name, "")]);
            _exactNamespaces.UnionWith([ns, ""]);
        }
    }

    /// <param name="destination">An Application's <c>spec.destination</c>.</param>
    /// <param name="ns">Its namespace; empty when the objects bring their own.</param>
    public bool Allow(Node? destination, string ns)
    {
        // Argo CD's own cluster has both.
        var name = destination.Text("server") == InClusterServer ? InClusterName : destination.Text("name");
        var server = destination.Text("name") == InClusterName ? InClusterServer : destination.Text("server");
        var isAllowed = name.Length == 0 ? _exactNamespaces.Contains(ns) : _exact.Contains(new Destination(name, ns));
        foreach (var entry in _patterns)
        {
            var isName = Matches(entry.Text("name"), name);
            var isServer = Matches(entry.Text("server"), server);
            var isNamespace = ns.Length == 0 || Globs.Matches(entry.Text("namespace"), ns);
            if ((isName != false || isServer != false) && isNamespace)
                isAllowed = true;
            else if ((isName == false && Globs.IsDenial(entry.Text("name"))) || (isServer == false && Globs.IsDenial(entry.Text("server"))) || (!isNamespace && Globs.IsDenial(entry.Text("namespace"))))
                return false;
        }
        return isAllowed;
    }

    /// <summary>Null where only Argo CD knows: which server has a name, or which name a server.</summary>
    private static bool? Matches(string pattern, string value)
    {
        if (pattern.Length == 0)
            return false;
        return value.Length == 0 ? null : Globs.Matches(pattern, value);
    }

    private static bool IsPattern(string text) => text.AsSpan().ContainsAny("*?!{[");

    private sealed record Destination(string Name, string Namespace);
}
