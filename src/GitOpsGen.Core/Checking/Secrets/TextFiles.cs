using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>The files that hold no objects, such as READMEs: a template of the user's may write anything there too.</summary>
internal static class TextFiles
{
    /// <returns>At most one secret per file, the first.</returns>
    public static IEnumerable<Diagnostic> Check(RenderedTree tree) =>
        from file in tree.Files
        where !file.Output.Path.EndsWith(".yaml", StringComparison.Ordinal)
        let text = file.Output.Text
        let secret = SecretText.Find(text)
        where secret is not null
        select SecretFindings.InText(file.Output.Path, text.AsSpan(0, secret.Value.Offset).Count('\n') + 1, secret.Value, file.Plan);
}
