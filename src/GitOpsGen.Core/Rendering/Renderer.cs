using System.Collections.Concurrent;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Planning;

namespace GitOpsGen.Core.Rendering;

/// <summary>The fourth stage: templates and data to text. Files are independent, so cores share them; the result does not show which core did what.</summary>
public static class Renderer
{
    /// <returns>Every file or none. A template that fails in many files is one error (MESH2001, MESH2002) that names
    /// the first of them; an override that replaces nothing is a warning (MESH2003).</returns>
    /// <exception cref="OperationCanceledException">The cancellation came while files were being rendered.</exception>
    public static StageResult<RenderedTree> Render(TreePlan plan, TemplateLibrary templates, CancellationToken cancellation = default)
    {
        var library = templates.Check();
        if (library.Any(d => d.Severity == Severity.Error))
            return StageResult.Failed<RenderedTree>(library);
        var files = new RenderedFile?[plan.Files.Count];
        var failures = new ConcurrentBag<Diagnostic>();
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(0, files.Length), options, range =>
        {
            var renderer = new FileRenderer(plan.Mesh, templates);
            for (var i = range.Item1; i < range.Item2 && !options.CancellationToken.IsCancellationRequested; i++)
            {
                if (renderer.TryRender(plan.Files[i], out var file, out var failure))
                    files[i] = file;
                else
                    failures.Add(failure);
            }
        });
        if (!failures.IsEmpty)
            return StageResult.Failed<RenderedTree>([.. library, .. FirstOfEachKind(failures)]);
        return StageResult.Of(new RenderedTree(plan, files!), library);
    }

    // One mistake in a template shows in every file that it makes; the first file stands for them.
    private static IEnumerable<Diagnostic> FirstOfEachKind(IEnumerable<Diagnostic> failures) => failures
        .GroupBy(failure => failure.Location)
        .Select(group => group.MinBy(failure => failure.OutputFile, StringComparer.Ordinal)!)
        .OrderBy(failure => failure.OutputFile, StringComparer.Ordinal);
}
