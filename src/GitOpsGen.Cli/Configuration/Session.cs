using GitOpsGen.Cli.Output;
using GitOpsGen.Core;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Cli.Configuration;

/// <summary>What most commands begin with: find the config, take it through the pipeline, and keep what was found.</summary>
/// <param name="schemas">The folder that <c>--schemas</c> names.</param>
internal sealed class Session(Terminal terminal, Reporter reporter, string? configPath, string? schemas)
{
    public Terminal Terminal { get; } = terminal;

    public ConfigFile? File { get; private set; }

    /// <summary>
    /// What the command will need once the tree is there; done on another core meanwhile, so it must change
    /// nothing that a user would notice. Should it fail, the command will fail where it needs it. It is over when
    /// <see cref="Build"/> returns: a process that ends while native code starts up (libgit2) ends in a crash.
    /// </summary>
    public Action? Prepare { get; init; }

    /// <summary>The rendered and checked tree; null when the reporter has errors.</summary>
    public CheckedTree? Build(CancellationToken cancellation)
    {
        var catalogue = new SchemaCatalogue();
        var preparing = StartPreparing(catalogue);
        try
        {
            return Run(catalogue, cancellation);
        }
        finally
        {
            preparing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    /// <returns>Done when the command's own part is.</returns>
    private Task StartPreparing(SchemaCatalogue catalogue)
    {
        var checks = Task.Run(() => TreeChecker.Prepare(catalogue));
        return Prepare is { } prepare ? checks.ContinueWith(_ => prepare(), TaskScheduler.Default) : Task.CompletedTask;
    }

    private CheckedTree? Run(SchemaCatalogue catalogue, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(Terminal);
        progress.Report("reading the config");
        File = ConfigFile.Find(Terminal, configPath, diagnostic => reporter.Add([diagnostic]));
        if (File is null)
            return null;
        reporter.Sources[File.Name] = File.Text;
        var loaded = Pipeline.Load(File.Text, File.Name);
        if (!loaded.Succeeded || Templates(loaded.Value) is not { } templates)
        {
            reporter.Add(loaded.Diagnostics);
            return null;
        }
        progress.Report($"rendering {loaded.Value.Clusters.Count} clusters");
        var tree = loaded.Then(mesh => Pipeline.Run(mesh, templates, WithOwnKinds(catalogue), Generator.Version, cancellation));
        reporter.Add(tree.Diagnostics);
        return reporter.Diagnostics.Any(d => d.Severity == Severity.Error) ? null : tree.Value;
    }

    private SchemaCatalogue WithOwnKinds(SchemaCatalogue catalogue)
    {
        if (schemas is not null)
            SchemaFolder.Add(catalogue, Terminal.Resolve(schemas), Terminal.Display(Terminal.Resolve(schemas)), diagnostic => reporter.Add([diagnostic]));
        return catalogue;
    }

    private Core.Rendering.TemplateLibrary? Templates(MeshModel mesh)
    {
        if (mesh.Config.Templates is not { } relative)
            return new Core.Rendering.TemplateLibrary();
        var folder = Path.Combine(File!.Folder, relative);
        if (Directory.Exists(folder))
            return TemplateFolder.Read(folder, Terminal.Display(folder), diagnostic => reporter.Add([diagnostic]));
        reporter.Add([ConfigFileDiagnostics.TemplatesMissing(mesh.Config.At("templates"), relative, isFile: System.IO.File.Exists(folder))]);
        return null;
    }
}
