namespace GitOpsGen.Core.Checking.Istio.ServiceEntries;

/// <summary>What can be wrong with ServiceEntries among each other.</summary>
internal static class ServiceEntryFindings
{
    public static Finding AddressesRequired(Place at, string port) =>
        at.Warning("IST0134", $"TCP port {port} needs addresses: automatic allocation is off, and TCP does not say which host it means", "set addresses, or leave PILOT_ENABLE_IP_AUTOALLOCATE on");

    /// <param name="at">The port in the entry that is told; the other entry gets a finding of its own.</param>
    public static Finding ConflictingProtocol(Place at, string host, string port, string protocol, ManifestDocument other, string otherProtocol) =>
        at.Warning("IST0177", $"'{host}' port {port} is {protocol} here and {otherProtocol} in {other}", "give it the same protocol in both");
}
