using GitOpsGen.Core.Checking.Istio;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>MESH34xx: what the API server itself would reject or ignore.</summary>
internal static class KubernetesFindings
{
    public static Finding NoName(Place at, string kind) => at.Error("MESH3401", $"the {kind} has no name", "set metadata.name");

    public static Finding BadName(Place at, string kind, string name, string problem) => at.Error("MESH3401", $"{kind} name '{name}' {problem}");

    /// <param name="what">Begins the sentence: the label, or the value of which label.</param>
    public static Finding BadLabel(Place at, string what, string text, string problem) => at.Error("MESH3402", $"{what} '{text}' {problem}");

    public static Finding BadAnnotation(Place at, string key, string problem) => at.Error("MESH3403", $"annotation '{key}' {problem}");

    /// <param name="size">In bytes of UTF-8, keys and values together.</param>
    public static Finding AnnotationsTooLarge(Place at, int size, int limit) =>
        at.Error("MESH3403", $"the annotations have {size:N0} bytes; an object takes {limit:N0}", "move the data into a ConfigMap");

    /// <summary>Argo CD says SharedResourceWarning, or applies the two in turns.</summary>
    public static Finding Duplicate(Place at, ManifestDocument document, ManifestDocument first) =>
        at.Error("MESH3404", $"{document} is rendered twice for cluster '{document.Cluster}', first in {first.Path}", "rename one, or merge them");

    /// <summary>A warning: the API server drops the field.</summary>
    public static Finding ClusterScoped(Place at, string kind) =>
        at.Warning("MESH3405", $"a {kind} has no namespace", "remove metadata.namespace");

    /// <param name="problem">The whole message.</param>
    public static Finding BadPort(Place at, string problem) => at.Error("MESH3406", problem);

    /// <summary>The API server refuses the controller: it would make pods without end that it does not count.</summary>
    public static Finding SelectorMismatch(Place at, string key, string value) =>
        at.Error("MESH3407", $"selector {key}: {value} does not match the pod template's labels", "use the same labels in both");

    /// <param name="replacement">The API version that has the kind now, or where its purpose went.</param>
    public static Finding RemovedApi(Place at, string apiVersion, string replacement) =>
        at.Error("MESH3408", $"'{apiVersion}' is served by no supported version any more", $"use {replacement}");

    /// <summary>A warning: the range is an option of the API server.</summary>
    public static Finding UnusualNodePort(Place at, string port, int first, int last) =>
        at.Warning("MESH3409", $"nodePort {port} is outside of {first} to {last}, which API servers allow by default", "leave it out to get a free one, or check --service-node-port-range");

    /// <summary>A warning: which channel's CRDs a cluster has is not known. Those of the standard channel do not know the field.</summary>
    /// <param name="standard">The release whose standard channel has it; null when none does yet.</param>
    public static Finding ExperimentalField(Place at, string path, Version? standard) =>
        at.Warning("MESH3410", $"{path} is only in the experimental channel of the Gateway API{(standard is null ? "" : $" before {standard.ToString(2)}")}",
            "install the CRDs of that channel, or leave the field out; a standard channel refuses or drops it");

    /// <inheritdoc cref="ExperimentalField"/>
    public static Finding ExperimentalKind(Place at, string apiVersion, string kind) =>
        at.Warning("MESH3410", $"{kind} of {apiVersion} is only in the experimental channel of the Gateway API", "install the CRDs of that channel, or use v1 where the standard channel has it: TLSRoute from 1.5, TCPRoute and UDPRoute from 1.6");
}
