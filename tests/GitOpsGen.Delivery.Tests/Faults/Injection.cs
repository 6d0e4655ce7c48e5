namespace GitOpsGen.Delivery.Tests.Faults;

internal enum FaultKind
{
    /// <summary>The server answers with a status instead of doing anything, or drops the connection (below 0).</summary>
    Refuse,

    /// <summary>The server does what it is asked, and the answer never arrives.</summary>
    LoseAnswer,

    PushToBase,
    PushToBranch,

    /// <summary>The process ends at one of its steps.</summary>
    Kill,
}

/// <summary>One way in which a publish can go wrong.</summary>
/// <param name="IsGit">At the Git server; otherwise at the service with the pull requests.</param>
/// <param name="At">The request, or for a kill the step, from 0.</param>
/// <param name="IsLasting">True when every later request fails too, so that repeating does not help.</param>
internal sealed record Injection(bool IsGit, FaultKind Kind, int At, int Status = 0, bool IsLasting = false)
{
    private static readonly int[] s_statuses = [500, 502, 503, 504, 408, 429, 403, 401, 404, -1, -2];

    /// <summary>Every kind of fault at every request that a run makes, each once.</summary>
    public static IEnumerable<Injection> All =>
    [
        .. from place in Places(gitRequests: 6, serviceRequests: 3)
           from status in s_statuses
           from lasting in new[] { false, true }
           select new Injection(place.IsGit, FaultKind.Refuse, place.At, status, lasting),
        .. from place in Places(gitRequests: 6, serviceRequests: 3)
           select new Injection(place.IsGit, FaultKind.LoseAnswer, place.At),
        .. from kind in new[] { FaultKind.PushToBase, FaultKind.PushToBranch }
           from at in Enumerable.Range(0, 6)
           select new Injection(IsGit: true, kind, at),
        .. from step in Enumerable.Range(0, 6)
           select new Injection(IsGit: true, FaultKind.Kill, step),
    ];

    private static IEnumerable<(bool IsGit, int At)> Places(int gitRequests, int serviceRequests) =>
        Enumerable.Range(0, gitRequests).Select(at => (true, at)).Concat(Enumerable.Range(0, serviceRequests).Select(at => (false, at)));
}
