using System.Text;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Name, namespace, finalizers and the size of annotations, by the rules of apimachinery's validation (pkg/api/validation, pkg/util/validation).</summary>
internal static class MetadataCheck
{
    // TotalAnnotationSizeLimitB: keys and values of all annotations together.
    private const int AnnotationBytes = 256 * 1024;

    /// <summary>Reports only what is there and wrong, and a name that is missing; types are the schema's affair.</summary>
    public static void Check(MappingNode root, string apiVersion, string kind, Action<SchemaProblem> report)
    {
        if (root["metadata"] is not MappingNode metadata)
            return;
        CheckName(metadata, NameRule.For(apiVersion, kind), report);
        if (metadata["namespace"] is ScalarNode { IsNull: false, Text.Length: > 0 } space && NameRule.Label.Problem(space.Text) is { } wrong)
            report(SchemaDiagnostics.BadMetadata("metadata.namespace", space, wrong));
        if (metadata["annotations"] is MappingNode annotations)
            CheckAnnotations(annotations, report);
        if (metadata["finalizers"] is SequenceNode finalizers)
            CheckFinalizers(finalizers, report);
    }

    private static void CheckName(MappingNode metadata, NameRule rule, Action<SchemaProblem> report)
    {
        if (metadata["name"] is ScalarNode { IsNull: false, Text.Length: > 0 } name)
        {
            if (rule.Problem(name.Text) is { } wrong)
                report(SchemaDiagnostics.BadMetadata("metadata.name", name, $"'{name.Text}' {wrong}"));
        }
        else if (!Presence.Has(metadata, "generateName"))
        {
            report(SchemaDiagnostics.MissingField("metadata", metadata, "name"));
        }
    }

    private static void CheckAnnotations(MappingNode annotations, Action<SchemaProblem> report)
    {
        var bytes = 0;
        foreach (var (key, value) in annotations.Entries)
            bytes += Encoding.UTF8.GetByteCount(key.Text) + (value is ScalarNode text ? Encoding.UTF8.GetByteCount(text.Text) : 0);
        if (bytes > AnnotationBytes)
            report(SchemaDiagnostics.BadMetadata("metadata.annotations", annotations, $"{bytes} bytes together; at most {AnnotationBytes} fit"));
    }

    private static void CheckFinalizers(SequenceNode finalizers, Action<SchemaProblem> report)
    {
        for (var i = 0; i < finalizers.Items.Length; i++)
        {
            if (finalizers.Items[i] is ScalarNode finalizer && LabelSyntax.KeyProblem(finalizer.Text) is { } wrong)
                report(SchemaDiagnostics.BadMetadata($"metadata.finalizers[{i}]", finalizer, $"'{finalizer.Text}' {wrong}"));
        }
    }
}
