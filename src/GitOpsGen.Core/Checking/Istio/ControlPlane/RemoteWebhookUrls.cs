using System.Net;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>
/// IST0163, IST0164: the URLs by which a cluster calls an external control plane, in values and in rendered webhooks
/// (analyzers/externalcontrolplane). istioctl resolves them; offline, only the form can be judged.
/// </summary>
internal static class RemoteWebhookUrls
{
    /// <summary>Where the charts take a URL for a webhook (facts/istio.md §2).</summary>
    private static readonly string[][] ValuePaths = [["istiodRemote", "injectionURL"], ["base", "validationURL"]];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var values in mesh.Inventory.Values)
        {
            foreach (var path in ValuePaths)
            {
                if (values.Find(path) is { } url && CheckUrl(url, string.Join('.', path)) is { } finding)
                    yield return finding;
            }
        }
        foreach (var document in mesh.Of(Kinds.MutatingWebhook).Concat(mesh.Of(Kinds.ValidatingWebhook)))
        {
            foreach (var webhook in document.Root.Items("webhooks").Where(webhook => webhook.Text("name").EndsWith("istio.io", StringComparison.Ordinal)))
            {
                if (webhook.Path("clientConfig", "url") is { } url && CheckUrl(document.On(url), webhook.Text("name")) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Finding? CheckUrl(Place place, string webhook)
    {
        var text = place.At.Text();
        if (text.Length == 0)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return ControlPlaneFindings.BadWebhookUrl(place, text, webhook, "is not a URL with a host");
        // An API server calls webhooks over TLS only.
        if (url.Scheme != Uri.UriSchemeHttps)
            return ControlPlaneFindings.BadWebhookUrl(place, text, webhook, "does not begin with https://");
        return IPAddress.TryParse(url.Host, out _) ? ControlPlaneFindings.WebhookAddress(place, url.Host, webhook) : null;
    }
}
