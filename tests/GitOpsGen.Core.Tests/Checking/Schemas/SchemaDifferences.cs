using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>Every way in which two schemas would judge a value differently, field by field.</summary>
internal static class SchemaDifferences
{
    public static IEnumerable<string> Between(Schema ours, Schema theirs, string path)
    {
        foreach (var (name, our, their) in Facets(ours, theirs))
        {
            if (our != their)
                yield return $"{path}: {name} is '{our}' here and '{their}' in the CRD";
        }
        foreach (var name in ours.Fields.Concat(theirs.Fields).Select(field => field.Name).Distinct())
        {
            var (our, their) = (ours.Field(name), theirs.Field(name));
            if (our is null || their is null)
            {
                yield return $"{path}.{name}: only {(our is null ? "in the CRD" : "here")}";
                continue;
            }
            if (our.Required != their.Required)
                yield return $"{path}.{name}: required is {our.Required} here and {their.Required} in the CRD";
            foreach (var difference in Between(our.Schema, their.Schema, $"{path}.{name}"))
                yield return difference;
        }
        if (ours.Items is not null && theirs.Items is not null)
        {
            foreach (var difference in Between(ours.Items, theirs.Items, path + (ours.Kind == SchemaKind.Map ? "{}" : "[]")))
                yield return difference;
        }
    }

    private static IEnumerable<(string Name, string Ours, string Theirs)> Facets(Schema ours, Schema theirs)
    {
        yield return ("the type", ours.Kind.ToString(), theirs.Kind.ToString());
        yield return ("nullable", $"{ours.Nullable}", $"{theirs.Nullable}");
        yield return ("open", $"{ours.Open}", $"{theirs.Open}");
        yield return ("the enum", string.Join('|', ours.Enum), string.Join('|', theirs.Enum));
        yield return ("the size", $"{ours.Size}", $"{theirs.Size}");
        yield return ("the range", $"{ours.Range}", $"{theirs.Range}");
        yield return ("the pattern", ours.Pattern?.Text ?? "", theirs.Pattern?.Text ?? "");
        yield return ("unique", string.Join('|', ours.UniqueBy), string.Join('|', theirs.UniqueBy));
        yield return ("the choices", Text(ours.Choices), Text(theirs.Choices));
        yield return ("the format", ours.Format is "int32" or "int64" ? ours.Format : "", theirs.Format is "int32" or "int64" ? theirs.Format : "");
        yield return ("the rules", Names(ours), Names(theirs));
        yield return ("composition", $"{ours.Compositions.Length}", $"{theirs.Compositions.Length}");
        yield return ("items", $"{ours.Items is null}", $"{theirs.Items is null}");
    }

    // A choice of one field among one, at most, is none: the CRDs have it for messages with a single alternative.
    private static string Text(IEnumerable<Choice> choices) =>
        string.Join(" & ", Strongest(choices.ToList()).Select(choice => $"{choice.Min}..{choice.Max} of {string.Join('|', choice.Fields.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));

    private static IEnumerable<Choice> Strongest(List<Choice> choices) =>
        choices.Where(choice => (choice.Min > 0 || choice.Fields.Count > 1) && !choices.Exists(other => other.Min > choice.Min && other.Max == choice.Max && other.Fields.Order().SequenceEqual(choice.Fields.Order())));

    private static string Names(Schema schema) =>
        string.Join('|', schema.Rules.Select(rule => CelRules.NameOf(rule.Name)).Distinct().Order(StringComparer.Ordinal));
}
