using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Short forms in which the sentence families read a changed unit.</summary>
internal static class UnitReading
{
    public static bool Is(this UnitChange change, string kind, string groupSuffix) =>
        change.Id.Unit == UnitKind.Resource && change.Id.Kind == kind && change.Id.Group.EndsWith(groupSuffix, StringComparison.Ordinal);

    /// <summary>A scalar before and after, each null when it is not there.</summary>
    public static (string? Before, string? After) Text(this UnitChange change, params ReadOnlySpan<string> keys) =>
        (change.Before.Text(keys), change.After.Text(keys));

    /// <summary>The service that traffic objects speak of: the first host's first label, or the object's own name.</summary>
    public static string Service(this UnitChange change)
    {
        var root = change.After ?? change.Before;
        var host = root.Text("spec", "host") ?? (root.Items("spec", "hosts") is [ScalarNode first, ..] ? first.Text : null);
        return host is null or "*" ? change.Id.Name : Short(host);
    }

    /// <summary><c>reviews.default.svc.cluster.local</c> is <c>reviews</c>; a public host name stays whole.</summary>
    public static string Short(string host)
    {
        var parts = host.Split('.');
        return parts.Length == 1 || parts is [_, _, "svc", ..] ? parts[0] : host;
    }

    /// <summary>What a selector narrows the object to: <c>mesh</c>, <c>namespace payments</c> or <c>workload payments/app=web</c>.</summary>
    public static FormattableString Scope(this UnitChange change)
    {
        var root = change.After ?? change.Before;
        IReadOnlyList<MappingEntry> labels = [.. root.Entries("spec", "selector", "matchLabels"), .. root.Entries("spec", "workloadSelector", "labels")];
        if (labels.Count > 0)
            return $"workload {change.Id.Namespace}/{string.Join(',', labels.Select(label => $"{label.Key.Text}={FlowText.Of(label.Value)}"))}";
        // The root namespace: policies there hold for the whole mesh (meshConfig.rootNamespace, default istio-system).
        return change.Id.Namespace == "istio-system" ? (FormattableString)$"mesh" : $"namespace {change.Id.Namespace}";
    }
}
