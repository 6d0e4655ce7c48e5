using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH123x: networks and addresses.</summary>
internal static class NetworkDiagnostics
{
    public static Diagnostic NoEastWest(SourceLocation at, string cluster, string network, string other, string otherNetwork) =>
        new(Severity.Error, "MESH1230", $"network '{network}' (cluster '{cluster}') has no east-west gateway, so '{other}' on network '{otherNetwork}' cannot reach its pods", at, "add a gateway with 'kind: east-west', or give clusters whose pods reach each other directly the same 'network:'");

    public static Diagnostic AddressTaken(SourceLocation at, string address, string owner, string other) =>
        new(Severity.Error, "MESH1231", $"address {address} of {owner} is already that of {other}", at, "a load balancer needs an address of its own");

    public static Diagnostic AddressNotDialled(SourceLocation at, string address, string owner) =>
        new(Severity.Error, "MESH1232", $"address {address} of {owner} cannot be dialled from another machine", at, "loopback, link-local, multicast, broadcast and unspecified addresses do not leave a machine or its link; give the load balancer's");
}
