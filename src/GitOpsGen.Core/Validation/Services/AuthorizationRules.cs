using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Rules about callers that exist, at services where they take effect, without locking out what the config itself sends there.</summary>
internal static class AuthorizationRules
{
    /// <summary>MESH1430 to MESH1435, and MESH1414 for ports that the service does not have.</summary>
    public static void Check(ValidationContext context)
    {
        var providers = context.File.Mesh.ExtensionProviders.Select(provider => (provider["name"] as Parsing.Yaml.ScalarNode)?.Text ?? "").ToList();
        foreach (var service in context.File.Services)
        {
            foreach (var rule in service.Allow.Concat(service.Deny).Concat(service.Audit).Concat(service.Custom.SelectMany(custom => custom.Rules)))
                CheckRule(context, service, rule);
            foreach (var custom in service.Custom.Where(custom => !providers.Contains(custom.Provider)))
                context.Report(AuthorizationDiagnostics.UnknownProvider(custom.At("provider"), custom.Provider, providers));
            CheckPosture(context, service);
            foreach (var port in service.Mtls?.Ports.Keys ?? [])
                CheckPort(context, service, port, service.Mtls!.At("ports", port));
        }
    }

    private static void CheckRule(ValidationContext context, ServiceConfig service, AuthorizationRuleConfig rule)
    {
        foreach (var (key, words) in new[] { ("from", rule.From), ("notFrom", rule.NotFrom), ("namespaces", rule.Namespaces) })
        {
            foreach (var (word, index) in words.Select((word, index) => (word, index)))
                CheckCaller(context, word, rule.At(key, index.ToString()));
        }
        foreach (var (key, ports) in new[] { ("ports", rule.Ports), ("notPorts", rule.NotPorts) })
        {
            foreach (var (port, index) in ports.Select((port, index) => (port, index)))
                CheckPort(context, service, port, rule.At(key, index.ToString()));
        }
        // Without mutual TLS a connection has no identity (istio.io, AuthorizationPolicy source.principals).
        if (rule.From.Count + rule.Principals.Count > 0 && (service.Mtls?.Mode ?? context.Workloads.Namespaces.GetValueOrDefault(service.Namespace)?.Mtls ?? context.File.Mesh.Mtls) == MtlsMode.Disable)
            context.Report(AuthorizationDiagnostics.NoIdentities(rule.At(rule.From.Count > 0 ? "from" : "principals"), service.Name));
    }

    private static void CheckCaller(ValidationContext context, string word, SourceLocation at)
    {
        var parts = word.Split('/');
        // A namespace may be another team's and not in this config, so this is no error (IST0101 where it is unknown to the cluster).
        if (!context.Workloads.Knows(parts[0]) && !parts[0].Contains('*'))
        {
            context.Report(AuthorizationDiagnostics.UnknownNamespace(at, parts[0], context.Workloads.KnownNamespaces));
            return;
        }
        if (parts.Length < 2 || parts[1] == "*")
            return;
        var accounts = context.Workloads.Accounts[parts[0]];
        if (!accounts.Contains(parts[1]) && DidYouMean.Nearest(parts[1], accounts) is { } nearest)
            context.Report(AuthorizationDiagnostics.UnknownAccount(at, parts[1], parts[0], nearest));
    }

    private static void CheckPort(ValidationContext context, ServiceConfig service, string port, SourceLocation at)
    {
        if (service.Ports.Count > 0 && service.Ports.All(item => item.Port.ToString() != port) && int.TryParse(port, out var number))
            context.Report(RouteDiagnostics.PortNotOnService(at, number, service.Name, service.Ports.Select(item => item.Port)));
    }

    private static void CheckPosture(ValidationContext context, ServiceConfig service)
    {
        var posture = context.Workloads.Namespaces.GetValueOrDefault(service.Namespace)?.Authorization;
        // ALLOW policies add up: what one lets in, another cannot keep out (istio.io, authorization).
        if (posture == NamespaceAuthorization.AllowAll && service.Allow.Count > 0)
            context.Report(AuthorizationDiagnostics.AllowedAnyway(service.At("allow"), service.Name, service.Namespace));
        if (service.Allow.Count == 0 && posture != NamespaceAuthorization.DenyAll || posture == NamespaceAuthorization.AllowAll)
            return;
        foreach (var expose in service.Expose)
        {
            // The gateway chart's service account has the gateway's name.
            if (context.Workloads.Gateways[expose.Gateway].Select(pair => Gateway.NamespaceOf(pair.Gateway)).FirstOrDefault() is { } home
                && !expose.IsPassthrough && !service.Allow.Any(rule => Admits(context, rule, home, expose.Gateway)))
                context.Report(AuthorizationDiagnostics.GatewayRefused(expose.At("gateway"), service.Name, $"{home}/{expose.Gateway}"));
        }
    }

    private static bool Admits(ValidationContext context, AuthorizationRuleConfig rule, string @namespace, string account)
    {
        var callers = rule.From.Count + rule.Principals.Count + rule.Namespaces.Count;
        return callers == 0
            || rule.From.Any(word => word == $"{@namespace}/{account}" || word == @namespace || word == $"{@namespace}/*")
            || rule.Namespaces.Contains(@namespace)
            || rule.Principals.Any(principal => principal.Contains('*') || principal == $"{context.File.Mesh.TrustDomain}/ns/{@namespace}/sa/{account}");
    }
}
