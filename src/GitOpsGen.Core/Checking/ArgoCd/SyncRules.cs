using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>MESH3317 to MESH3323: sync settings that Argo CD silently ignores or that are dangerous.</summary>
internal static class SyncRules
{
    private const string SyncWave = "argocd.argoproj.io/sync-wave";

    /// <summary>The options of one object, separated by commas.</summary>
    private const string SyncOptions = "argocd.argoproj.io/sync-options";

    /// <summary>Options with the values that they take (Argo CD 3.5, docs/user-guide/sync-options.md).</summary>
    private static readonly Dictionary<string, string[]> Options = new()
    {
        ["Validate"] = ["true", "false"],
        ["CreateNamespace"] = ["true", "false"],
        ["PrunePropagationPolicy"] = ["foreground", "background", "orphan"],
        ["PruneLast"] = ["true", "false"],
        ["ApplyOutOfSyncOnly"] = ["true", "false"],
        ["ServerSideApply"] = ["true", "false"],
        ["ClientSideApplyMigration"] = ["true", "false"],
        ["Replace"] = ["true", "false"],
        ["Force"] = ["true", "false"],
        ["FailOnSharedResource"] = ["true", "false"],
        ["RespectIgnoreDifferences"] = ["true", "false"],
        ["SkipDryRunOnMissingResource"] = ["true", "false"],
        ["Prune"] = ["true", "false", "confirm"],
        ["Delete"] = ["true", "false", "confirm"],
    };

    /// <summary>The API group of kinds that Istio's Applications ignore differences of; a wrong one ignores nothing (argo-cd#9323).</summary>
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["ValidatingWebhookConfiguration"] = "admissionregistration.k8s.io",
        ["MutatingWebhookConfiguration"] = "admissionregistration.k8s.io",
        ["Deployment"] = "apps",
        ["StatefulSet"] = "apps",
        ["DaemonSet"] = "apps",
        ["HorizontalPodAutoscaler"] = "autoscaling",
        ["CustomResourceDefinition"] = "apiextensions.k8s.io",
        ["Application"] = "argoproj.io",
        ["Secret"] = "",
        ["ConfigMap"] = "",
        ["Service"] = "",
        ["Namespace"] = "",
    };

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        mesh.Of(Kinds.Application).Select(document => new Application(document)).SelectMany(CheckApplication).Concat(CheckAnnotations(mesh));

    private static bool IsValid(string option) =>
        option.IndexOf('=') is > 0 and var sign && Options.TryGetValue(option[..sign], out var values) && values.Contains(option[(sign + 1)..]);

    private static IEnumerable<Finding> CheckApplication(Application application)
    {
        var document = application.Document;
        foreach (var finding in application.SyncOptions.Select(option => CheckOption(document.On(option), option.Text())).OfType<Finding>())
            yield return finding;
        foreach (var ignore in application.Spec.Items("ignoreDifferences"))
        {
            if (Groups.TryGetValue(ignore.Text("kind"), out var group) && ignore.Text("group") != group && ignore.Text("group") != "*")
                yield return ArgoCdFindings.WrongGroup(document.On(ignore), ignore.Text("kind"), ignore.Text("group"), group);
        }
        if (document.Spec.Path("syncPolicy", "automated", "allowEmpty") is { } allowEmpty && allowEmpty.IsTrue() && document.Spec.Path("syncPolicy", "automated", "prune").IsTrue())
            yield return ArgoCdFindings.AllowEmpty(document.On(allowEmpty));
        if (document.Spec.Path("syncPolicy", "managedNamespaceMetadata") is { } metadata && !application.HasSyncOption("CreateNamespace=true"))
            yield return ArgoCdFindings.NamespaceMetadataIgnored(document.On(metadata));
    }

    private static Finding? CheckOption(Place at, string option)
    {
        if (IsValid(option))
            return null;
        var name = option.Split('=', 2)[0];
        return Options.TryGetValue(name, out var values)
            ? ArgoCdFindings.BadOptionValue(at, option, values)
            : ArgoCdFindings.UnknownOption(at, option, Options.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Waves and options stand on every kind of object, not on Applications alone.</summary>
    private static IEnumerable<Finding> CheckAnnotations(MeshIndex mesh)
    {
        foreach (var document in mesh.Documents)
        {
            if (document.Annotations().Get(SyncOptions) is { } list)
            {
                foreach (var finding in list.Text().Split(',', StringSplitOptions.TrimEntries).Select(option => CheckOption(document.On(list), option)).OfType<Finding>())
                    yield return finding;
            }
            if (document.Annotations().Get(SyncWave) is { } wave && wave.Integer() is null)
                yield return ArgoCdFindings.BadWave(document.On(wave), wave.Text());
        }
    }
}
