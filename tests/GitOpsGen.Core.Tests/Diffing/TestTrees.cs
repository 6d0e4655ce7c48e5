using System.Text;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Tests.Diffing;

/// <summary>Small trees for tests that need no folder.</summary>
internal static class TestTrees
{
    public static Dictionary<string, byte[]> Of(params (string Path, string Text)[] files) =>
        files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text));

    /// <summary>Two versions of one values file.</summary>
    public static TreeDiff Compare(string before, string after) =>
        TreeDiff.Compare(Of(("clusters/a/values/istiod.yaml", before)), Of(("clusters/a/values/istiod.yaml", after)));

    public static FieldChange OnlyField(string before, string after) => Assert.Single(Assert.Single(Compare(before, after).Changes).Fields);
}
