using GitOpsGen.Delivery.Git.Transport;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// A repository on a server. Its two branches that concern us are kept in a bare copy in the user's cache, so that a run
/// fetches only what is new; where they point is always asked of the server.
/// </summary>
internal sealed class RemoteRepository : IGitRepository
{
    private const string Branch = "refs/heads/";
    private const string Pushing = "refs/gitopsgen/pushing";
    private const string Copy = "refs/remotes/origin/";

    private readonly RemoteUrl _url;
    private readonly TransportSession _session;
    private Dictionary<string, ObjectId> _tips = new(StringComparer.Ordinal);

    public RemoteRepository(RemoteUrl url, TransportSession session)
    {
        Transports.Register();
        _url = url;
        _session = session;
        var folder = Path.Combine(UserCache.Folder("repositories"), UserCache.KeyOf(url.ToString()));
        try
        {
            Objects = OpenCopy(folder);
        }
        catch (LibGit2SharpException)
        {
            // Only a copy: broken, for example by a full disk, it is made anew.
            Directory.Delete(folder, recursive: true);
            Objects = OpenCopy(folder);
        }
    }

    public Repository Objects { get; }

    public bool IsEmpty => _tips.Count == 0;

    public IEnumerable<string> Branches => _tips.Keys;

    public void Refresh(string baseBranch, string branch)
    {
        _tips = _session.Run(() => Objects.Network.ListReferences(_url.ToString())
            .Where(r => r.CanonicalName.StartsWith(Branch, StringComparison.Ordinal) && r is DirectReference)
            .ToDictionary(r => r.CanonicalName[Branch.Length..], r => new ObjectId(r.TargetIdentifier), StringComparer.Ordinal));
        var missing = new[] { baseBranch, branch }
            .Where(b => _tips.TryGetValue(b, out var tip) && Objects.Lookup<Commit>(tip) is null)
            .Select(b => $"+{Branch}{b}:{Copy}{b}")
            .ToArray();
        if (missing.Length == 0)
            return;
        _session.Run(() =>
        {
            Objects.Network.Fetch("origin", missing, new FetchOptions { TagFetchMode = TagFetchMode.None });
            return true;
        });
    }

    public ObjectId? Tip(string branch) => _tips.GetValueOrDefault(branch);

    public bool TryMove(string branch, ObjectId? expected, ObjectId target)
    {
        string? rejection = null;
        var options = new PushOptions
        {
            // The server compares with what it told us in this very connection; we compare that with what we planned on.
            OnNegotiationCompletedBeforePush = updates => updates.All(u => u.SourceObjectId == (expected ?? ObjectId.Zero)),
            OnPushStatusError = error => rejection = error.Message,
            PackbuilderDegreeOfParallelism = 0,
        };
        // libgit2 1.5 pushes references only, not bare commits.
        Objects.Refs.Add(Pushing, target, allowOverwrite: true);
        try
        {
            _session.Run(() =>
            {
                Objects.Network.Push(Objects.Network.Remotes["origin"], $"+{Pushing}:{Branch}{branch}", options);
                return true;
            });
        }
        catch (UserCancelledException)
        {
            return false;
        }

        if (rejection is null)
            return true;
        // Was it faster, or does it not want us? What it says is free text, so look where the branch is now.
        Refresh(branch, branch);
        return Tip(branch) != expected ? false : throw new DeliveryException(GitDiagnostics.Rejected(branch, Plain.FirstLine(rejection)));
    }

    public void Dispose() => Objects.Dispose();

    private Repository OpenCopy(string folder)
    {
        if (!Repository.IsValid(folder))
            Repository.Init(folder, isBare: true);
        var copy = new Repository(folder);
        if (copy.Network.Remotes["origin"] is null)
            copy.Network.Remotes.Add("origin", _url.ToString(), $"+{Branch}*:{Copy}*");
        return copy;
    }
}
