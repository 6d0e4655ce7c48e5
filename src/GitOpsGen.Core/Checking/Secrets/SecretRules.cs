using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>MESH3501 to MESH3506: no secret in any rendered document, values included. Messages name the place, never the text.</summary>
internal static class SecretRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var findings = new List<Finding>();
        foreach (var (kind, documents) in mesh.ByKind)
            CheckAlike(findings, documents, isSecret: kind == Kinds.Secret);
        CheckAlike(findings, mesh.Inventory.Values.SelectMany(values => values.Layers).Distinct(), isSecret: false);
        return findings;
    }

    /// <param name="documents">Of one kind, so that what is no secret in one of them is none in the others.</param>
    private static void CheckAlike(List<Finding> findings, IEnumerable<ManifestDocument> documents, bool isSecret)
    {
        var clean = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            if (isSecret)
                CheckData(findings, document);
            Walk(findings, document, isSecret, document.Root, "", 0, clean);
        }
    }

    private static void CheckData(List<Finding> findings, ManifestDocument document)
    {
        foreach (var entry in SecretData(document))
        {
            if (entry.Value.Text() is { Length: > 0 } value && SecretText.Find(value) is null && !Placeholders.IsPlaceholder(value))
                findings.Add(SecretFindings.SecretData(document.On(entry.Value), document, entry.Key.Text));
        }
    }

    /// <summary>What the API server would store, in either spelling.</summary>
    private static IEnumerable<MappingEntry> SecretData(ManifestDocument document) =>
        document.Root.Get("data").Entries().Concat(document.Root.Get("stringData").Entries());

    /// <param name="clean">Nodes that stand in several documents and have been found to hold no secret.</param>
    private static void Walk(List<Finding> findings, ManifestDocument document, bool isSecret, Node node, string key, int depth, HashSet<Node> clean)
    {
        if (node.IsShared && clean.Contains(node))
            return;
        var before = findings.Count;
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (!IsSealed(document, entry.Key.Text, depth))
                        Walk(findings, document, isSecret, entry.Value, KeyOf(mapping, entry), depth + 1, clean);
                }
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Walk(findings, document, isSecret, item, key, depth + 1, clean);
                break;
            case ScalarNode scalar when CheckScalar(document, isSecret, scalar, key, depth) is { } finding:
                findings.Add(finding);
                break;
        }
        if (node.IsShared && findings.Count == before)
            clean.Add(node);
    }

    /// <summary>Environment variables and Helm parameters write a key as <c>name</c> and what it holds as <c>value</c>.</summary>
    private static string KeyOf(MappingNode mapping, MappingEntry entry) =>
        entry.Key.Text == "value" && mapping["name"] is ScalarNode name ? name.Text : entry.Key.Text;

    /// <summary>A SealedSecret's data is encrypted for one cluster; that is what it is for.</summary>
    private static bool IsSealed(ManifestDocument document, string key, int depth) => depth == 1 && key == "encryptedData" && document.Kind == "SealedSecret";

    /// <summary>Shape first: it says more than the name of the field.</summary>
    private static Finding? CheckScalar(ManifestDocument document, bool isSecret, ScalarNode scalar, string key, int depth)
    {
        var text = scalar.Text;
        if (SecretText.Find(text) is { } match)
            return SecretFindings.Of(document.On(scalar), match, key);
        if (Flag(text) is { } flag)
            return SecretFindings.LiteralPassword(document.On(scalar), flag);
        // The values of a Secret are all secrets; they are reported as such.
        if (text.Length == 0 || !SecretKeys.IsSecret(key) || (depth == 2 && isSecret))
            return null;
        if (scalar.Kind is ScalarKind.Boolean or ScalarKind.Null || text is "true" or "false" || Placeholders.IsPlaceholder(text) || IsReference(document, key))
            return null;
        return key.Equals("client-key-data", StringComparison.Ordinal)
            ? SecretFindings.KubeconfigKey(document.On(scalar), key)
            : SecretFindings.LiteralPassword(document.On(scalar), key);
    }

    /// <summary>The name in <c>--name=value</c> of a command line, when the value is a secret.</summary>
    private static string? Flag(string text)
    {
        if (!text.StartsWith("--", StringComparison.Ordinal) || text.IndexOf('=') is not (> 2 and var sign))
            return null;
        var name = text[2..sign];
        return SecretKeys.IsSecret(name) && text[(sign + 1)..] is not ("true" or "false") and var value && !Placeholders.IsPlaceholder(value) ? name : null;
    }

    /// <summary>Fields that name a Secret's key or a path to a key instead of holding one: an Istio Gateway's privateKey is a file.</summary>
    private static bool IsReference(ManifestDocument document, string key) =>
        (key == "privateKey" && document.ApiVersion.StartsWith("networking.istio.io/", StringComparison.Ordinal))
        || (document.ApiVersion.StartsWith("external-secrets.io/", StringComparison.Ordinal) && key is "secret" or "token");
}
