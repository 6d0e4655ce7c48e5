using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Checking.Schemas.Crds;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>The real CRDs, where this machine has them (<c>shared/data</c> beside the repository); tests pass without.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    /// <summary>Istio minor version and folder.</summary>
    public static IEnumerable<(int Minor, string Folder)> IstioVersions() =>
        Folder is null
            ? []
            : Directory.GetDirectories(Path.Combine(Folder, "istio")).Order(StringComparer.Ordinal).Select(path => (int.Parse(Path.GetFileName(path).Split('.')[1]), path));

    public static IReadOnlyList<CustomKind> IstioKinds(string versionFolder) =>
        Kinds(Path.Combine(versionFolder, "charts", "base", "files", "crd-all.gen.yaml"));

    public static IReadOnlyList<CustomKind> ArgoCdKinds() =>
        Folder is null ? [] : [.. Directory.GetFiles(Path.Combine(Folder, "argocd"), "*-crd-*.yaml").Order(StringComparer.Ordinal).SelectMany(Kinds)];

    private static IReadOnlyList<CustomKind> Kinds(string file)
    {
        var read = YamlReader.Read(File.ReadAllText(file), file);
        Assert.True(read.Succeeded, string.Join("\n", read.Diagnostics));
        return CrdSchemaReader.Read(read.Value);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
                return data;
        }
        return null;
    }
}
