using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record ProxyConfig : ConfigRecord
{
    [Description("Requests and limits of every sidecar. Default: Istio's (100m and 128Mi requested, 2 CPUs and 1Gi at most).")]
    public ResourcesConfig? Resources { get; init; }
}
