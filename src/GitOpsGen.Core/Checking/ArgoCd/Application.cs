using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>An Argo CD Application: what its rules have in common.</summary>
internal sealed class Application(ManifestDocument document)
{
    public ManifestDocument Document { get; } = document;

    public Node? Spec => Document.Spec;

    /// <summary>The mapping with <c>name</c> or <c>server</c>, and <c>namespace</c>.</summary>
    public Node? Destination => Document.Spec.Get("destination");

    /// <summary><c>sources</c>, or the one <c>source</c>. With both, Argo CD ignores the latter.</summary>
    public IReadOnlyList<Node> Sources { get; } =
        document.Spec.Items("sources") is { Count: > 0 } sources ? sources
        : document.Spec.Get("source") is { } source ? [source] : [];

    public bool IsMultiSource => Document.Spec.Items("sources").Count > 0;

    public IEnumerable<Node> SyncOptions => Document.Spec.Get("syncPolicy").Items("syncOptions");

    /// <param name="option">With its value, such as <c>CreateNamespace=true</c>; spelling counts, as it does to Argo CD.</param>
    public bool HasSyncOption(string option) => SyncOptions.Any(item => item.Text() == option);
}
