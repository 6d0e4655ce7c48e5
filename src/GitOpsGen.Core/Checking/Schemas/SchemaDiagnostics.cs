using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>MESH30xx: the API server would reject the object. One factory per code; paths come first in the message.</summary>
internal static class SchemaDiagnostics
{
    /// <summary>Strict field validation refuses it; without that, the API server drops it without a word.</summary>
    public static SchemaProblem UnknownField(string path, Node key, string? hint) =>
        new("MESH3001", $"{path}: unknown field", key, hint);

    /// <summary>A quoted number, a plain <c>on</c> where a string should be, a mapping where a list should be.</summary>
    public static SchemaProblem WrongType(string path, Node at, Schema schema) =>
        new("MESH3002", $"{path}: expected {Expectation.Of(schema)}, found {ScalarValues.Describe(at)}", at, Expectation.Hint(at, schema));

    /// <summary>Absent, or null, which counts as absent.</summary>
    public static SchemaProblem MissingField(string path, Node at, string field) =>
        new("MESH3003", $"{path}: '{field}' is missing", at, $"add '{field}'");

    /// <summary>A value that is not in a closed list, most often in the wrong case.</summary>
    public static SchemaProblem NotInEnum(string path, ScalarNode at, IReadOnlyList<string> allowed)
    {
        string[] named = [.. allowed.Where(value => value.Length > 0)];
        var hint = DidYouMean.Hint(at.Text, named) ?? $"one of {Words.List(named)}";
        return new("MESH3004", $"{path}: '{at.Text}' is not one of the values allowed here", at, hint);
    }

    /// <summary>A number, length, count, pattern or combination outside what the schema allows.</summary>
    /// <param name="demand">A clause that follows the path, with the value found and the values allowed.</param>
    public static SchemaProblem OutOfRange(string path, Node at, string demand) =>
        new("MESH3005", $"{path}: {demand}", at);

    /// <summary>Too many of a group of fields; points at the first that is one too many.</summary>
    public static SchemaProblem Exclusive(string path, Node at, Choice choice, IReadOnlyList<string> chosen) =>
        new("MESH3006", $"{path}: {choice.Demand} {Words.List(choice.Fields)} may be set", at, $"found {Words.List(chosen)}; remove all but one");

    /// <summary>None of a group of fields of which one is needed.</summary>
    public static SchemaProblem Unchosen(string path, Node at, Choice choice) =>
        new("MESH3006", $"{path}: {choice.Demand} {Words.List(choice.Fields)} must be set", at);

    /// <summary>A rule that the CRD has in CEL, or that Kubernetes has in its own code.</summary>
    public static SchemaProblem RuleBroken(string path, Node at, SchemaRule rule, string problem) =>
        rule.IsOfMetadata ? BadMetadata(path, at, problem) : new("MESH3007", $"{path}: {problem}", at);

    /// <summary>The kind exists in the group, in other versions than this.</summary>
    public static SchemaProblem UnknownVersion(string apiVersion, string kind, Node at, IReadOnlyList<string> versions) =>
        new("MESH3008", $"there is no {kind} in {apiVersion}", at, $"use {Words.Or(versions)}");

    /// <summary>The group does not have the kind; another may.</summary>
    public static SchemaProblem UnknownKind(string apiVersion, string kind, Node at, string? elsewhere, IEnumerable<string> kinds) =>
        new("MESH3008", $"there is no {kind} in {apiVersion}", at, elsewhere is null ? DidYouMean.Hint(kind, kinds) : $"{kind} is in {elsewhere}");

    /// <summary>Names, labels, annotations and finalizers that no kind takes.</summary>
    public static SchemaProblem BadMetadata(string path, Node at, string demand) =>
        new("MESH3009", $"{path}: {demand}", at);

    /// <summary>Two entries of a list that server-side apply merges by key have the same key.</summary>
    public static SchemaProblem DuplicateEntry(string path, Node at, string what) =>
        new("MESH3010", $"{path}: an earlier entry of the list has the same {what}", at, "the API server takes each only once; remove or rename one");
}
