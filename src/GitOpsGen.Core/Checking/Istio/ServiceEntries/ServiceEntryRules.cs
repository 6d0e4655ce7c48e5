using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.ServiceEntries;

/// <summary>IST0134, IST0177: addresses where the protocol cannot tell hosts apart, and one protocol per host and port (analyzers/serviceentry).</summary>
internal static class ServiceEntryRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Views.SelectMany(view => Addresses(mesh, view).Concat(Protocols(view)));

    private static IEnumerable<Finding> Addresses(MeshIndex mesh, ConfigView view)
    {
        // istiod allocates addresses itself since 1.25, unless told not to; istioctl asks only the mesh config.
        var values = mesh.Values(view.Cluster, "istiod");
        var isAllocated = values is null
            || (values.Text("env", "PILOT_ENABLE_IP_AUTOALLOCATE") != "false" && values.Text("pilot", "env", "PILOT_ENABLE_IP_AUTOALLOCATE") != "false");
        var needAddresses = view.Of(Kinds.ServiceEntry).Where(entry => entry.Spec.Items("addresses").Count == 0
            && (!isAllocated || entry.Labels().GetValueOrDefault("networking.istio.io/enable-autoallocate-ip") == "false"));
        foreach (var entry in needAddresses)
        {
            foreach (var port in entry.Spec.Items("ports").Where(port => port.Text("protocol") is "" or "TCP" or "tcp"))
                yield return ServiceEntryFindings.AddressesRequired(entry.On(port), port.Text("number"));
        }
    }

    /// <summary>New in Istio 1.31; older releases have the same problem.</summary>
    private static IEnumerable<Finding> Protocols(ConfigView view)
    {
        var ports = from entry in view.Of(Kinds.ServiceEntry)
                    from host in entry.Spec.Strings("hosts")
                    from port in entry.Spec.Items("ports")
                    select new { Host = host, Number = port.Text("number"), Protocol = port.Text("protocol").ToUpperInvariant(), Entry = entry, Node = port };
        foreach (var group in ports.GroupBy(port => new { port.Host, port.Number }))
        {
            foreach (var port in group)
            {
                var rival = group.FirstOrDefault(other => other.Entry != port.Entry && other.Protocol != port.Protocol && AreSeenTogether(port.Entry, other.Entry));
                if (rival is not null)
                    yield return ServiceEntryFindings.ConflictingProtocol(port.Entry.On(port.Node), port.Host, port.Number, port.Protocol, rival.Entry, rival.Protocol);
            }
        }
    }

    /// <summary>Entries for different namespaces do not meet in any sidecar.</summary>
    private static bool AreSeenTogether(ManifestDocument a, ManifestDocument b)
    {
        var first = Visibility.Scopes([.. a.Spec.Strings("exportTo")], a.EffectiveNamespace()).ToHashSet();
        var second = Visibility.Scopes([.. b.Spec.Strings("exportTo")], b.EffectiveNamespace()).ToHashSet();
        return first.Contains("*") || second.Contains("*") || first.Overlaps(second);
    }
}
