using System.Collections;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Checking;

public sealed class CancelledCheckTests
{
    [Fact]
    public void A_cancellation_among_the_checks_is_told_as_one()
    {
        var rendered = Pipeline.Load(RenderedTrees.TwoClusters, "mesh.config.yaml").Then(TreePlanner.Plan).Then(plan => Renderer.Render(plan, new TemplateLibrary())).Value!;
        using var cancellation = new CancellationTokenSource();
        var tree = new RenderedTree(rendered.Plan, new CancellingFiles(rendered.Files, cancellation));

        Assert.Throws<OperationCanceledException>(() => TreeChecker.Check(tree, new SchemaCatalogue(), "test", cancellation.Token));
        Assert.True(cancellation.IsCancellationRequested);
    }

    /// <summary>Cancels when it is enumerated, which the checker does between reading the documents and checking them.</summary>
    private sealed class CancellingFiles(IReadOnlyList<RenderedFile> files, CancellationTokenSource cancellation) : IReadOnlyList<RenderedFile>
    {
        public int Count => files.Count;

        public RenderedFile this[int index] => files[index];

        public IEnumerator<RenderedFile> GetEnumerator()
        {
            cancellation.Cancel();
            return files.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
