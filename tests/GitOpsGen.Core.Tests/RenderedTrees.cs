using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests;

/// <summary>Takes configs through the whole pipeline.</summary>
internal static class RenderedTrees
{
    /// <summary>The tree of a config that must have no errors.</summary>
    public static CheckedTree Render(string config, TemplateLibrary? templates = null)
    {
        var result = Pipeline.Load(config, "mesh.config.yaml").Then(mesh => Pipeline.Run(mesh, templates ?? new TemplateLibrary(), new SchemaCatalogue(), "test"));
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error)));
        return result.Value;
    }

    public static string File(this CheckedTree tree, string path) =>
        tree.Files.FirstOrDefault(file => file.Path == path)?.Text ?? throw new FileNotFoundException($"{path} is not among\n{string.Join('\n', tree.Files.Select(file => file.Path))}");

    /// <summary>The template overrides of a case, if it has any.</summary>
    public static TemplateLibrary Templates(string folder) => Directory.Exists(folder)
        ? new TemplateLibrary(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), System.IO.File.ReadAllText))
        : new TemplateLibrary();

    /// <summary>A valid mesh of two clusters, to vary.</summary>
    public const string TwoClusters = """
        apiVersion: gitopsgen.dev/v1
        mesh:
          id: demo
          istio: {version: 1.31.0}
          secrets: {provider: external-secrets, store: vault}
        delivery:
          repository: {url: https://github.com/acme/mesh-gitops.git}
        clusters:
          - name: control
            server: https://10.0.0.1:6443
            gateways:
              - {name: istio-eastwestgateway, kind: east-west, address: 10.0.0.2}
          - name: app
            role: remote
            primary: control
            server: https://10.0.1.1:6443
            gateways:
              - {name: istio-eastwestgateway, kind: east-west, address: 10.0.1.2}
        namespaces:
          - {name: demo, clusters: [app]}
        """;
}
