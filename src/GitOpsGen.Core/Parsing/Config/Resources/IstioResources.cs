using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Resources;

/// <summary>An object that is Istio's own but for name and placement.</summary>
public abstract record IstioResourceConfig : NamespacedConfig
{
    /// <summary>The object's spec, as the config has it.</summary>
    public abstract MappingNode Fields { get; }
}

public sealed record ProxyResourceConfig : IstioResourceConfig
{
    [Description("Fields of Istio's ProxyConfig: selector, concurrency, image, environmentVariables.")]
    [IstioSchema("networking.istio.io/v1beta1", "ProxyConfig", "spec")]
    [Rest]
    public MappingNode Spec { get; init; } = new(default, []);

    public override MappingNode Fields => Spec;
}

public sealed record WasmPluginConfig : IstioResourceConfig
{
    [Description("Fields of Istio's WasmPlugin: url, selector, phase, pluginConfig, …")]
    [IstioSchema("extensions.istio.io/v1alpha1", "WasmPlugin", "spec")]
    [Rest]
    public MappingNode Spec { get; init; } = new(default, []);

    public override MappingNode Fields => Spec;
}

public sealed record WorkloadEntryConfig : IstioResourceConfig
{
    [Description("Fields of Istio's WorkloadEntry: address, labels, serviceAccount, network, ports, locality, weight.")]
    [IstioSchema("networking.istio.io/v1", "WorkloadEntry", "spec")]
    [Rest]
    public MappingNode Spec { get; init; } = new(default, []);

    public override MappingNode Fields => Spec;
}

public sealed record WorkloadGroupConfig : IstioResourceConfig
{
    [Description("Fields of Istio's WorkloadGroup: template, metadata, probe.")]
    [IstioSchema("networking.istio.io/v1", "WorkloadGroup", "spec")]
    [Rest]
    public MappingNode Spec { get; init; } = new(default, []);

    public override MappingNode Fields => Spec;
}
