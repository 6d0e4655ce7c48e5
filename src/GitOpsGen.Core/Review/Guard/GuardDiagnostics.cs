using System.Globalization;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Guard;

/// <summary>MESH60xx: the change is well-formed but takes too much away to be delivered unasked.</summary>
internal static class GuardDiagnostics
{
    public static Diagnostic ClustersRemoved(Destruction destruction, string names) =>
        new(Severity.Error, "MESH6001", $"this removes {Count.Of(destruction.Clusters.Count, "cluster")} from the mesh: {names}", null, Allow(destruction));

    public static Diagnostic ManyApplicationsRemoved(Destruction destruction, double share) =>
        new(Severity.Error, "MESH6002", $"this removes {Count.Number(destruction.Applications)} of {Count.Of(destruction.Total, "Application")}, more than {Percent(share)}", null, Allow(destruction));

    public static Diagnostic WrongAllowance(int allowed, int needed) =>
        new(Severity.Error, "MESH6003", $"'--allow-destroy {allowed}' does not match: {Count.Of(needed, "Application")} would be removed", null, "the number must be exact, so that it allows this change and no other");

    private static string Allow(Destruction destruction) =>
        $"if this is meant, pass '--allow-destroy {destruction.Applications}'";

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
