using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Remote secrets, by which a control plane learns another cluster's endpoints (istioctl create-remote-secret names them so).</summary>
internal static partial class RemoteSecretSentences
{
    private const string Prefix = "istio-remote-secret-";

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Id.Unit != UnitKind.Resource || !change.Id.Name.StartsWith(Prefix, StringComparison.Ordinal))
            yield break;
        var cluster = change.Id.Name[Prefix.Length..];
        if (change.Kind == ChangeKind.Added)
            yield return new Sentence(Topic.Identity, $"cluster {cluster} is now watched by istiod");
        else if (change.Kind == ChangeKind.Removed)
            yield return new Sentence(Topic.Identity, $"cluster {cluster} is no longer watched by istiod", Risk.Network) { Aside = ", which forgets its endpoints" };
        else if (Server(change.Before) is var before && Server(change.After) is var after && before != after)
            yield return new Sentence(Topic.Identity, ((FormattableString)$"API server of cluster {cluster} ").Then(Words.Change(before, after, "unknown")).Then($" for istiod"), Risk.Network) { Fields = ["spec.target.template.data"] };
    }

    /// <summary>The address in the kubeconfig that the secret is made of.</summary>
    private static string? Server(Node? root) => root.Entries("spec", "target", "template", "data")
        .Select(entry => Address().Match((entry.Value as ScalarNode)?.Text ?? ""))
        .Where(match => match.Success)
        .Select(match => match.Groups["url"].Value)
        .FirstOrDefault();

    [GeneratedRegex(@"^\s*server:\s*(?<url>\S+)\s*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Address();
}
