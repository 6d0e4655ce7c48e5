using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>
/// IST0139: at most one injector takes any pod, and it calls a control plane that exists. Tries every combination of the
/// labels that selectors ask for, as istioctl does (analyzers/webhook/webhook.go).
/// </summary>
internal static class InjectorWebhooks
{
    private const string Revision = "istio.io/rev";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var cluster in mesh.Of(Kinds.MutatingWebhook).GroupBy(document => document.Cluster))
        {
            var webhooks = cluster.SelectMany(document => document.Root.Items("webhooks").Select(node => new Webhook(document, node)))
                .Where(webhook => webhook.Node.Text("name").EndsWith("istio.io", StringComparison.Ordinal)).ToList();
            foreach (var (webhook, other) in Overlaps(webhooks))
                yield return ControlPlaneFindings.OverlappingWebhooks(webhook.Document.On(webhook.Node), webhook.Node.Text("name"), other.Document, other.Node.Text("name"));
            foreach (var webhook in webhooks)
            {
                var service = webhook.Node.Path("clientConfig", "service");
                var ns = service.Text("namespace");
                if (service is not null && mesh.Cluster(cluster.Key)?.ControlPlaneNamespace == ns && !HasService(mesh, cluster.Key, ns, service.Text("name")))
                    yield return ControlPlaneFindings.WebhookWithoutService(webhook.Document.On(service), $"{ns}/{service.Text("name")}");
            }
        }
    }

    private static bool HasService(MeshIndex mesh, string cluster, string ns, string name) =>
        mesh.Services.In(cluster, ns).Any(service => service.Name == name)
        // Charts make one Service per tag; which tags there are is the inventory's business.
        || name.StartsWith("istiod-revision-tag-", StringComparison.Ordinal);

    /// <summary>Each webhook is reported once, with the first other that takes the same pod.</summary>
    private static IEnumerable<(Webhook Webhook, Webhook Other)> Overlaps(List<Webhook> webhooks)
    {
        var revisions = webhooks.SelectMany(webhook => webhook.Revisions()).Distinct().ToList();
        var namespaces = Combinations("istio-injection", ["enabled", "disabled"], revisions);
        var objects = Combinations("sidecar.istio.io/inject", ["true", "false"], revisions);
        var reported = new HashSet<Webhook>();
        foreach (var ns in namespaces)
        {
            foreach (var pod in objects)
            {
                var matching = webhooks.FindAll(webhook => webhook.Matches(ns, pod));
                foreach (var webhook in matching.Count > 1 ? matching : [])
                {
                    if (reported.Add(webhook))
                        yield return (webhook, matching.Find(other => other != webhook)!);
                }
            }
        }
    }

    /// <summary>No label, each value of the injection label, and all of these with each revision.</summary>
    private static List<Dictionary<string, string>> Combinations(string key, string[] values, List<string> revisions)
    {
        List<Dictionary<string, string>> labels = [[], .. values.Select(value => new Dictionary<string, string> { [key] = value })];
        return [.. labels, .. revisions.SelectMany(revision => labels.Select(set => new Dictionary<string, string>(set) { [Revision] = revision }))];
    }

    private sealed record Webhook(ManifestDocument Document, Node Node)
    {
        public bool Matches(Dictionary<string, string> ns, Dictionary<string, string> pod) =>
            LabelSelectors.Matches(Node.Get("namespaceSelector"), ns) && LabelSelectors.Matches(Node.Get("objectSelector"), pod);

        /// <summary>The revisions that the selectors speak of: others behave like none.</summary>
        public IEnumerable<string> Revisions() =>
            from selector in (Node?[])[Node.Get("namespaceSelector"), Node.Get("objectSelector")]
            from revision in selector.Items("matchExpressions").Where(expression => expression.Text("key") == Revision).SelectMany(expression => expression.Strings("values"))
                .Concat(selector.Path("matchLabels", Revision) is { } label ? [label.Text()] : [])
            select revision;
    }
}
