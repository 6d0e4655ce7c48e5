using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Judges whole objects: kind, fields and metadata.</summary>
/// <param name="istioMinor">31 for Istio 1.31: which fields of Istio's kinds exist.</param>
public sealed class DocumentSchemaCheck(SchemaCatalogue catalogue, int istioMinor)
{
    private readonly AcceptedNodes _accepted = new();

    /// <summary>What the API server would reject. Nothing is found in a kind that the catalogue does not have: see <see cref="Knows"/>.</summary>
    public IEnumerable<Finding> Check(ManifestDocument document)
    {
        var findings = new List<Finding>();
        Check(document.Root, problem => findings.Add(problem.In(document)));
        return findings;
    }

    /// <summary>False for a kind that only a user's own CRD could describe (<c>--schemas</c>).</summary>
    public bool Knows(ManifestDocument document) => catalogue.Find(document.ApiVersion, document.Kind, istioMinor) is not null;

    /// <inheritdoc cref="Check(ManifestDocument)"/>
    public void Check(MappingNode root, Action<SchemaProblem> report)
    {
        var apiVersion = Presence.Text(root, "apiVersion");
        var kind = Presence.Text(root, "kind");
        if (catalogue.Find(apiVersion, kind, istioMinor) is { } schema)
        {
            SchemaChecker.Check(root, schema, "", report, _accepted, refusesNull: !BuiltInGroups.Has(apiVersion));
            MetadataCheck.Check(root, apiVersion, kind, report);
        }
        else if (apiVersion.Length == 0 || kind.Length == 0)
        {
            report(SchemaDiagnostics.MissingField("the object", root, apiVersion.Length == 0 ? "apiVersion" : "kind"));
        }
        else if (catalogue.Explain(apiVersion, kind, istioMinor) is { } unknown)
        {
            var at = (unknown.Versions.Count > 0 ? root["apiVersion"] : root["kind"]) ?? root;
            report(unknown.Versions.Count > 0
                ? SchemaDiagnostics.UnknownVersion(apiVersion, kind, at, unknown.Versions)
                : SchemaDiagnostics.UnknownKind(apiVersion, kind, at, unknown.Elsewhere, unknown.Kinds));
        }
    }
}
