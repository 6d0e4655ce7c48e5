using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Remote secrets, by which a control plane learns another cluster's endpoints (istioctl create-remote-secret names them so).</summary>
internal static class RemoteSecretSentences
{
    private const string Prefix = "istio-remote-secret-";

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Kind == ChangeKind.Changed || change.Id.Unit != UnitKind.Resource || !change.Id.Name.StartsWith(Prefix, StringComparison.Ordinal))
            yield break;
        var cluster = change.Id.Name[Prefix.Length..];
        if (change.Kind == ChangeKind.Added)
            yield return new Sentence(Topic.Identity, $"istiod begins to watch cluster {cluster}");
        else
            yield return new Sentence(Topic.Identity, $"istiod no longer watches cluster {cluster}, whose endpoints it forgets", Risk.Network);
    }
}
