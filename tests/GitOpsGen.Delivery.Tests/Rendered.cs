using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Tests;

/// <summary>Rendered trees for tests.</summary>
internal static class Rendered
{
    /// <summary>Files given as <c>path=text</c>, and the lock that records them.</summary>
    public static OutputFile[] Tree(params string[] files)
    {
        var rendered = files.Select(f => f.Split('=', 2)).Select(f => new OutputFile(f[0], f[1])).ToArray();
        return [.. rendered, new OutputFile(LockFile.Path, LockFile.Of("0.1.0", "hash", rendered).ToText())];
    }

    /// <summary>The benchmark's shape: 16 files of about 1 KB for each cluster.</summary>
    /// <param name="changed">The cluster that differs from the same tree with another number.</param>
    public static OutputFile[] Mesh(int clusters, int changed = -1)
    {
        var filling = string.Concat(Enumerable.Range(0, 40).Select(i => $"  setting-{i}: a value of the chart\n"));
        return Tree([.. Enumerable.Range(0, clusters).SelectMany(c => Enumerable.Range(0, 16).Select(f =>
            $"clusters/cluster-{c:0000}/{(f < 7 ? "apps" : f < 14 ? "values" : "manifests/istio-system")}/file-{f}.yaml=# {c} {f}\nweight: {(c == changed ? 2 : 1)}\n{filling}"))]);
    }
}
