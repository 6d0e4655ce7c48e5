using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Review.Guard;

/// <summary>
/// Stops a delivery that takes away more than its author may have meant: a mistaken selector must not empty a mesh.
/// People lost whole environments this way (argoproj/argo-cd#24185, #12470).
/// </summary>
public static class DestructionGuard
{
    /// <summary>The share of all Applications that may go without a word.</summary>
    public const double DefaultShare = 0.1;

    /// <param name="allowed">The number given with <c>--allow-destroy</c>; null when it was not. It must be exact, so that a number left in a script allows nothing new.</param>
    /// <param name="share">From 0 (every removal needs the flag) to 1.</param>
    /// <summary>Nothing when the delivery may go on; else errors whose hint names the flag with the count.</summary>
    public static IReadOnlyList<Diagnostic> Check(Destruction destruction, int? allowed, double share = DefaultShare)
    {
        var needed = destruction.Applications;
        var excessive = needed > share * destruction.Total;
        if ((destruction.Clusters.Count == 0 && !excessive) || needed == 0)
            return [];
        if (allowed == needed)
            return [];
        var diagnostics = new List<Diagnostic>();
        if (destruction.Clusters.Count > 0)
            diagnostics.Add(GuardDiagnostics.ClustersRemoved(destruction, Names.Some(destruction.Clusters, name => $"'{name}'")));
        if (excessive)
            diagnostics.Add(GuardDiagnostics.ManyApplicationsRemoved(destruction, share));
        if (allowed is { } number)
            diagnostics.Add(GuardDiagnostics.WrongAllowance(number, needed));
        return diagnostics;
    }
}
