using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>Pods that share labels: a rendered controller or Pod, a VM, a declared service's version, or a gateway.</summary>
/// <param name="LabelsComplete">False for what the config declares: its pods may carry further labels.</param>
internal sealed record WorkloadView(string Cluster, string Namespace, string Name, IReadOnlyDictionary<string, string> Labels, bool LabelsComplete)
{
    /// <summary>The pod's spec, when it is rendered.</summary>
    public Node? PodSpec { get; init; }

    /// <summary>Null for what the config declares without rendering it.</summary>
    public ManifestDocument? Document { get; init; }

    /// <summary>
    /// True for gateways that this tool installs; a rendered Deployment
    /// with Istio's gateway image is an ordinary workload here.
    /// </summary>
    public bool IsGateway { get; init; }

    /// <summary>Whether a label selector picks it: null when the config does not say enough.</summary>
    public bool? IsSelectedBy(IReadOnlyDictionary<string, string> selector)
    {
        bool? result = true;
        foreach (var (key, value) in selector)
        {
            if (Labels.TryGetValue(key, out var own))
            {
                if (own != value)
                    return false;
            }
            else if (LabelsComplete)
            {
                return false;
            }
            else
            {
                result = null;
            }
        }
        return result;
    }
}
