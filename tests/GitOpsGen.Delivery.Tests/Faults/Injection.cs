namespace GitOpsGen.Delivery.Tests.Faults;

/// <summary>What the faulty run finds, and so which requests it makes.</summary>
internal enum Situation
{
    /// <summary>Our branch on the base and its pull request: list, list, list for the push, push; find, update.</summary>
    Update,

    /// <summary>A person has pushed to the base: the second and third request fetch that.</summary>
    MovedBase,

    /// <summary>The last pull request was merged: find, create, label, ask for a review, update.</summary>
    Merged,
}

internal enum FaultKind
{
    /// <summary>The server answers with a status instead of doing anything, or breaks off (below 0).</summary>
    Refuse,

    /// <summary>The server does what it is asked, and the answer never arrives.</summary>
    LoseAnswer,

    /// <summary>The same, and nothing arrives after it: for the server, the process ended here.</summary>
    Die,

    PushToBase,
    PushToBranch,

    /// <summary>The process ends at one of its steps.</summary>
    Kill,
}

/// <summary>One way in which a publish can go wrong.</summary>
/// <param name="IsGit">At the Git server; otherwise at the service with the pull requests.</param>
/// <param name="At">The request, or for a kill the step, from 0.</param>
/// <param name="Status">As in <see cref="GitHttpServer.Fault"/>.</param>
/// <param name="IsLasting">True when every later request fails too, so that repeating does not help.</param>
internal sealed record Injection(Situation Situation, bool IsGit, FaultKind Kind, int At, int Status = 0, bool IsLasting = false)
{
    private const int Steps = 4;

    private static readonly int[] s_passing = [500, 502, 503, 408, 429, -1, -2, -3, -4];
    private static readonly int[] s_lasting = [503, 401, 403, 404];

    private static readonly (Situation Situation, bool IsGit, int At)[] s_requests =
    [
        .. Enumerable.Range(0, 4).Select(at => (Situation.Update, true, at)),
        .. Enumerable.Range(1, 2).Select(at => (Situation.MovedBase, true, at)),
        .. Enumerable.Range(0, 2).Select(at => (Situation.Update, false, at)),
        .. Enumerable.Range(0, 5).Select(at => (Situation.Merged, false, at)),
    ];

    /// <summary>Every kind of fault at every request and step of a run, each once.</summary>
    public static IReadOnlyList<Injection> All { get; } =
    [
        .. from r in s_requests from status in s_passing select new Injection(r.Situation, r.IsGit, FaultKind.Refuse, r.At, status),
        .. from r in s_requests from status in s_lasting select new Injection(r.Situation, r.IsGit, FaultKind.Refuse, r.At, status, IsLasting: true),
        .. from r in s_requests
           from kind in new[] { FaultKind.LoseAnswer, FaultKind.Die }
           select new Injection(r.Situation, r.IsGit, kind, r.At),
        .. from r in s_requests
           where r.IsGit
           from kind in new[] { FaultKind.PushToBase, FaultKind.PushToBranch }
           select new Injection(r.Situation, IsGit: true, kind, r.At),
        .. from situation in Enum.GetValues<Situation>()
           from step in Enumerable.Range(0, Steps)
           select new Injection(situation, IsGit: true, FaultKind.Kill, step),
    ];
}
