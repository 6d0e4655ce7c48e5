using GitOpsGen.Core.Checking.Istio;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>MESH33xx: Applications that Argo CD would reject, or take otherwise than they read.</summary>
internal static class ArgoCdFindings
{
    /// <param name="what">"names both" or "names neither".</param>
    public static Finding Destination(Place at, string what) =>
        at.Error("MESH3301", $"the destination {what} of name and server", "give exactly one; name survives a change of the API server's URL");

    /// <summary>Argo CD accepts it and deploys half of what the Application seems to say (facts: argocd.md section 8).</summary>
    public static Finding SourceAndSources(Place at) =>
        at.Error("MESH3302", "source is ignored beside sources", "move it into sources");

    public static Finding NoSource(Place at) => at.Error("MESH3303", "the Application has no source", "add source or sources");

    /// <param name="missing">The fields of which the source needs one.</param>
    public static Finding IncompleteSource(Place at, string missing) => at.Error("MESH3303", $"the source lacks {missing}");

    public static Finding ChartWithoutVersion(Place at, string chart) =>
        at.Error("MESH3304", $"chart '{chart}' has no targetRevision", "name an exact version");

    /// <summary>A warning, as some teams want patches by themselves.</summary>
    public static Finding FloatingVersion(Place at, string chart, string version) =>
        at.Warning("MESH3305", $"targetRevision '{version}' of chart '{chart}' may mean another version tomorrow", "name an exact version, so that every change is a commit");

    /// <param name="problem">The whole message: the name's form, a second use of it, or a chart that is referred to.</param>
    public static Finding BadRef(Place at, string problem) => at.Error("MESH3306", problem);

    public static Finding OciChart(Place at) =>
        at.Error("MESH3304", "a chart from an OCI registry is named without oci://", "write the registry's path alone in repoURL, or the whole oci:// path with path: .");

    /// <param name="name">Without the <c>$</c>.</param>
    public static Finding UnknownRef(Place at, string name, IEnumerable<string> known) =>
        at.Error("MESH3307", $"'${name}' is no ref of this Application's sources", $"refs are {string.Join(", ", known.Order(StringComparer.Ordinal).DefaultIfEmpty("none"))}");

    public static Finding MisplacedRef(Place at, string path) =>
        at.Error("MESH3307", $"'{path}': a $ref works only at the beginning", "begin the path with it");

    /// <param name="path">As the Application has it, its ref included.</param>
    public static Finding MissingFile(Place at, string path) =>
        at.Error("MESH3308", $"value file '{path}' is not in the rendered tree; the Application would not render", "correct the path, or render the file");

    /// <summary>Argo CD's repository server refuses to generate such an Application.</summary>
    public static Finding TwoRevisions(Place at, string repository, string first, string second) =>
        at.Error("MESH3309", $"'{repository}' is used at '{first}' and at '{second}'; Argo CD reads a source and its value files from one checkout", "use one revision, or separate repositories");

    public static Finding RepositoryNotPermitted(Place at, string repository, string project) =>
        at.Error("MESH3310", $"project '{project}' does not allow repository '{repository}'", "add it to the project's sourceRepos");

    public static Finding DestinationNotPermitted(Place at, string cluster, string ns, string project) =>
        at.Error("MESH3310", $"project '{project}' does not allow namespace '{ns}' of cluster '{cluster}'", "add it to the project's destinations");

    /// <param name="other">The first Application with the release, on the same destination.</param>
    public static Finding SameRelease(Place at, string release, ManifestDocument other) =>
        at.Error("MESH3313", $"{other} deploys release '{release}' to the same namespace; the two would fight over it", "give one of them another releaseName or destination");

    /// <param name="application">Its name, which Argo CD takes as the release's (argo-cd docs, user-guide/helm).</param>
    public static Finding NoReleaseName(Place at, string application) =>
        at.Warning("MESH3314", $"without releaseName the release is called '{application}', and Istio's charts name their objects and labels after it", "set helm.releaseName");

    /// <param name="similar">The same option in Argo CD's own spelling of capitals.</param>
    public static Finding UnknownOption(Place at, string option, string? similar) =>
        at.Warning("MESH3317", $"Argo CD knows no sync option '{option}'", similar is null ? null : $"did you mean '{similar}'?");

    /// <param name="option">The whole option as it stands.</param>
    public static Finding BadOptionValue(Place at, string option, string[] values) =>
        at.Warning("MESH3317", $"sync option '{option}' has no effect", $"write {string.Join(" or ", values.Select(value => $"={value}"))}");

    /// <summary>argo-cd#9323: a wrong group is accepted and matches nothing.</summary>
    public static Finding WrongGroup(Place at, string kind, string group, string expected) =>
        at.Error("MESH3319", $"{kind} is not in group '{group}', so nothing is ignored", $"write group: {(expected.Length == 0 ? "\"\"" : expected)}");

    /// <summary>facts/argocd.md §8: prune with allowEmpty false refuses to wipe everything.</summary>
    public static Finding AllowEmpty(Place at) =>
        at.Warning("MESH3320", "allowEmpty with prune deletes everything when the source renders nothing", "leave it false; a mistaken path then stops the sync instead");

    public static Finding EmptyPath(Place at, string path) =>
        at.Error("MESH3321", $"the rendered tree has no files under '{path}', and Argo CD refuses to sync nothing", "leave the Application out, or correct the path");

    /// <summary>gitops-engine, pkg/sync/syncwaves: what strconv.Atoi does not read is passed over in silence.</summary>
    public static Finding BadWave(Place at, string wave) =>
        at.Error("MESH3322", $"sync wave '{wave}' is not a whole number, so Argo CD takes it for wave 0", "write a number in quotes, such as \"-10\" or \"20\"");

    /// <summary>The labels that it gives, the network's above all, would be missing.</summary>
    public static Finding NamespaceMetadataIgnored(Place at) =>
        at.Error("MESH3323", "managedNamespaceMetadata does nothing without CreateNamespace=true", "add the sync option, or render the Namespace");
}
