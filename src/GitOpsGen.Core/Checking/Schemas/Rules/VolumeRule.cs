using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Containers mount only volumes that their pod has, or that a StatefulSet claims for it.</summary>
internal static class VolumeRule
{
    /// <param name="workload">A Pod, or the spec of something that has a pod template.</param>
    public static string? Problem(MappingNode workload)
    {
        if (((workload["template"] as MappingNode)?["spec"] ?? workload["spec"]) is not MappingNode pod)
            return null;
        HashSet<string>? volumes = null;
        foreach (var container in Presence.Items(pod, "containers").Concat(Presence.Items(pod, "initContainers")))
        {
            foreach (var mount in Presence.Items(container, "volumeMounts"))
            {
                volumes ??= Volumes(workload, pod);
                var name = Presence.Text(mount, "name");
                if (name.Length > 0 && !volumes.Contains(name))
                    return $"the container '{Presence.Text(container, "name")}' mounts the volume '{name}', which the pod does not have";
            }
        }
        return null;
    }

    private static HashSet<string> Volumes(MappingNode workload, MappingNode pod) =>
    [
        .. Presence.Items(pod, "volumes").Select(volume => Presence.Text(volume, "name")),
        .. Presence.Items(workload, "volumeClaimTemplates").Select(claim => claim["metadata"] is MappingNode metadata ? Presence.Text(metadata, "name") : ""),
    ];
}
