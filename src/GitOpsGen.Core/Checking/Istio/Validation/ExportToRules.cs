using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3116: exportTo says one thing: everyone, nobody, or a list without repetition (pkg/config/validation, validateExportTo).</summary>
internal static class ExportToRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        ((string[])[Kinds.VirtualService, Kinds.DestinationRule, Kinds.ServiceEntry]).SelectMany(mesh.Of).SelectMany(CheckDocument);

    /// <summary>`.` and the own namespace's name are the same entry.</summary>
    private static IEnumerable<Finding> CheckDocument(ManifestDocument document)
    {
        var entries = document.Spec.Items("exportTo");
        var seen = new HashSet<string>();
        foreach (var entry in entries)
        {
            var scope = entry.Text() == "." ? document.EffectiveNamespace() : entry.Text();
            var place = document.On(entry);
            if (!seen.Add(scope))
                yield return ValidationFindings.ExportTo(place, $"'{entry.Text()}' repeats an entry");
            else if (scope == "*" && entries.Count > 1)
                yield return ValidationFindings.ExportTo(place, "'*' includes every other entry");
            else if (scope == "~" && (entries.Count > 1 || Kinds.Of(document) != Kinds.ServiceEntry))
                yield return ValidationFindings.ExportTo(place, "'~' is for ServiceEntries, and stands alone");
        }
        if (document.Spec.Has("workloadSelector") && Kinds.Of(document) == Kinds.DestinationRule && seen.Count > 0 && !seen.SetEquals([document.EffectiveNamespace()]))
            yield return ValidationFindings.ExportTo(document.At("spec", "exportTo"), "a DestinationRule with a workloadSelector stays in its own namespace");
    }
}
