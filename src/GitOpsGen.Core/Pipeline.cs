using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;
using GitOpsGen.Core.Validation;

namespace GitOpsGen.Core;

/// <summary>
/// The table of contents: what happens to a config, in order. Each stage takes the type that the one before makes, and
/// those types have no public constructor, so skipping a stage does not compile. An error ends the line; the findings
/// of every stage that ran are kept.
/// </summary>
public static class Pipeline
{
    /// <summary>Text → typed records → a mesh that makes sense.</summary>
    /// <param name="fileName">How messages name the config.</param>
    /// <returns>The model, with warnings; or no model, and every mistake of form and sense that one reading can show.</returns>
    public static StageResult<MeshModel> Load(string configText, string fileName)
    {
        var parsed = ConfigParser.Parse(configText, fileName, out var draft);
        return parsed.Succeeded
            ? parsed.Then(ConfigValidator.Validate)
            : StageResult.Failed<MeshModel>(Findings.Joined(parsed.Diagnostics, ConfigValidator.Glance(draft, isComplete: parsed.Diagnostics.All(ConfigParser.LosesNothing))));
    }

    /// <summary>A mesh → the complete tree, rendered and checked.</summary>
    /// <param name="schemas">The kinds that are known, those of <c>--schemas</c> included.</param>
    /// <param name="generatorVersion">This tool's version, for the lock file.</param>
    /// <returns>The tree with its lock file; or nothing of it when a template fails (MESH20xx), two parts want one
    /// path (MESH1301) or a check finds an error.</returns>
    public static StageResult<CheckedTree> Run(MeshModel mesh, TemplateLibrary templates, SchemaCatalogue schemas, string generatorVersion, CancellationToken cancellation = default) =>
        TreePlanner.Plan(mesh)
            .Then(plan => Renderer.Render(plan, templates, cancellation))
            .Then(tree => TreeChecker.Check(tree, schemas, generatorVersion, cancellation));
}
