using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Checking.Schemas.Crds;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Cli.Configuration;

/// <summary>The kinds of the user's own operators, from a folder of CustomResourceDefinitions.</summary>
internal static class SchemaFolder
{
    // CRD files run to a megabyte each; the limit for configs is too small for a folder's bundle.
    private static readonly YamlLimits Limits = new(Characters: 64_000_000);

    /// <param name="folder">Absolute.</param>
    /// <param name="name">As messages show it.</param>
    public static void Add(SchemaCatalogue catalogue, string folder, string name, Action<Diagnostic> report)
    {
        if (!Directory.Exists(folder))
        {
            report(ConfigFileDiagnostics.Unreadable(name, "it is not a folder"));
            return;
        }
        foreach (var (path, text) in UserFolder.Read(folder, name, IsYaml, report) ?? [])
        {
            var read = YamlReader.Read(text, $"{name}/{path}", Limits);
            foreach (var diagnostic in read.Diagnostics)
                report(diagnostic);
            foreach (var kind in CrdSchemaReader.Read(read.Value ?? []))
                catalogue.Add(kind);
        }
    }

    private static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json";
}
